import type { FormField } from '@atrium/contracts/approvals';
import type { MemberRef } from '@atrium/contracts/directory';
import type { FileView } from '@atrium/contracts/files';

/** What a request that is there already knows of the people and files in its form. */
export interface KnownThings {
  readonly people?: readonly MemberRef[];
  readonly files?: readonly FileView[];
}

/** A field that is being filled in. What is not finished yet is kept as it is, and found wrong by the validator. */
export interface FieldProps<K extends FormField['kind'] = FormField['kind']> {
  readonly field: Extract<FormField, { kind: K }>;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly known: KnownThings;
  /** Null: empty. */
  readonly onChange: (value: unknown) => void;
}

/** Its label; what need not be filled in says so. */
export const labelOf = ({ label, required }: FormField, optional: string): string =>
  required ? label : `${label} ${optional}`;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
