import { type FieldError, Problem } from '@atrium/contracts/core';

/** A refusal as the server gave it, or one that stands for a network that did not answer (`client.offline`, status 0). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly traceId: string;
  readonly errors: readonly FieldError[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'traceId' | 'errors' | 'details'>) {
    super(problem.code);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.traceId = problem.traceId;
    this.errors = problem.errors ?? [];
    this.details = problem.details ?? {};
  }

  /** The request did not reach the server, or its answer did not reach us: the same command may be sent again. */
  get offline(): boolean {
    return this.status === 0;
  }
}

/** The problem of a failed answer. A proxy's page or an empty body becomes `client.unreadable_answer`. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body);
  if (problem.success) return new ProblemError(problem.data);
  return new ProblemError({ status: response.status, code: 'client.unreadable_answer', traceId: '' });
}

export const offlineProblem = (): ProblemError => new ProblemError({ status: 0, code: 'client.offline', traceId: '' });
