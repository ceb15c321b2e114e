import { coreErrors, type ErrorDef, type FieldError } from '@atrium/contracts/core';

/** An expected refusal: a code that callers know, what it is about, and the fields it concerns. Everything else is a defect (500). */
export class AppError extends Error {
  constructor(
    readonly def: ErrorDef,
    readonly details: Record<string, unknown> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(def.code);
    this.name = 'AppError';
  }
}

/** The one answer for what does not exist and for what the caller may not see. */
export const notFound = (): AppError => new AppError(coreErrors.not_found);

/** A refusal that concerns one field of the input. */
export function fieldError(
  def: ErrorDef,
  path: readonly (string | number)[],
  params?: Record<string, unknown>,
): AppError {
  return new AppError(def, {}, [{ path: [...path], code: def.code, ...(params && { params }) }]);
}
