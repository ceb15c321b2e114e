import { randomUUID } from 'node:crypto';
import type { Id } from '@atrium/contracts/core';
import { system } from './actor.js';
import { type AcrossPurpose, runInContext } from './context.js';

interface Machine {
  /** What is being done: the name of a job, a listener, a loop. */
  readonly operation: string;
  readonly companyId?: Id<'company'> | null;
  readonly purpose?: AcrossPurpose | null;
  /** The trace of what caused it; a new one if nothing did. */
  readonly traceId?: string;
}

/** A new trace id: 32 hexadecimal digits. */
export const newTraceId = (): string => randomUUID().replaceAll('-', '');

/** Runs work that no person asked for directly: relay, listeners, jobs, timers. The actor is the system. */
export function asMachine<T>({ operation, companyId, purpose, traceId }: Machine, work: () => T): T {
  return runInContext(
    {
      traceId: traceId ?? newTraceId(),
      actor: system,
      companyId: companyId ?? null,
      acrossPurpose: purpose ?? null,
      address: null,
      operation,
    },
    work,
  );
}
