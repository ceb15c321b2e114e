import { AppError } from '@atrium/kit';
import { approvalsErrors } from '@atrium/contracts/approvals';
import type { FieldError } from '@atrium/contracts/core';
import type { Outcome } from '@atrium/rules-approvals';

type Refused = Extract<Outcome, { ok: false }>;

/** A refusal of the stepper as callers get it: what is wrong with the form stands at its fields, under `path`. */
export function refusalOf({ code, details }: Refused, path: FieldError['path'] = ['values']): AppError {
  const errors = (code === 'invalid_form' ? details.errors : []) as readonly FieldError[];
  return new AppError(
    approvalsErrors[code],
    code === 'invalid_form' ? {} : details,
    errors.map((error) => ({ ...error, path: [...path, ...error.path] })),
  );
}
