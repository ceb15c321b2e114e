import type { RefusalCode } from '../codes.js';

/** Carries a refusal out of the middle of a command to `decide`, which turns it into an answer. Never leaves the lib. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

export function refuse(code: RefusalCode, details?: Readonly<Record<string, unknown>>): never {
  throw new Refusal(code, details);
}

/** A reason as it is stored; refuses a missing one where it is required. */
export function reasonOf(reason: string | undefined, required: boolean): string | null {
  const text = reason?.trim() ?? '';
  if (text === '' && required) refuse('reason_required');
  return text === '' ? null : text;
}
