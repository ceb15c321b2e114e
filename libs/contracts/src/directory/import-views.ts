import * as z from 'zod/mini';
import { FieldError, id, Instant } from '../core/index.js';

/** What a column of a staff list can stand for. `ignore` drops it. */
export const ImportField = z.enum([
  'name',
  'number',
  'account',
  'email',
  'phone',
  'department',
  'title',
  'isLeader',
  'managerNumber',
  'managerAccount',
  'managerName',
  'joinedOn',
  'ignore',
]);
export type ImportField = z.infer<typeof ImportField>;

export const ImportColumn = z.object({
  index: z.number(),
  header: z.string(),
  field: ImportField,
  /** How sure the match is: by a known name, or guessed from the values; `none` was chosen by hand, or is left out. */
  matchedBy: z.enum(['name', 'values', 'none']),
  samples: z.array(z.string()),
});

/** A mark of one to five characters; a line break may be one. */
const Mark = z
  .string()
  .check(
    z.minLength(1, { error: 'required' }),
    z.maxLength(5, { error: 'too_long' }),
    z.regex(/^[^\p{Cs}\0]*$/u, { error: 'control_character' }),
  );

/** How department cells read: `path` joins levels, `several` joins departments. Null: none seen. */
export const DepartmentSeparators = z.object({ path: z.nullable(Mark), several: z.nullable(Mark) });

export const ImportStatus = z.enum(['read', 'planning', 'planned', 'applying', 'applied', 'failed']);

export const ImportView = z.object({
  id: id('import'),
  fileName: z.string(),
  status: ImportStatus,
  encoding: z.string(),
  headerRow: z.number(),
  rows: z.number(),
  columns: z.array(ImportColumn),
  separators: DepartmentSeparators,
  /** The first element of all paths, when it is one and the same; `dropRoot`: it is the company itself, and left out. */
  rootName: z.nullable(z.string()),
  dropRoot: z.boolean(),
  leavers: z.enum(['keep', 'end']),
  /** Done and to do, of the step that runs. */
  progress: z.object({ done: z.number(), total: z.number() }),
  counts: z.nullable(
    z.object({
      adds: z.number(),
      changes: z.number(),
      leavers: z.number(),
      unchanged: z.number(),
      errors: z.number(),
      departments: z.number(),
    }),
  ),
  problem: z.nullable(z.string()),
  createdAt: Instant,
});
export type ImportView = z.infer<typeof ImportView>;

/** One line of the dry run. `row` is the row of the file, from 1; null for leavers, who stand in no row. */
export const ImportChange = z.object({
  kind: z.enum(['add', 'change', 'leave', 'error', 'department']),
  row: z.nullable(z.number()),
  name: z.string(),
  number: z.nullable(z.string()),
  /** Field → [old, new]. */
  changes: z.record(z.string(), z.tuple([z.nullable(z.string()), z.nullable(z.string())])),
  errors: z.array(z.object({ column: z.nullable(z.string()), value: z.nullable(z.string()), ...FieldError.shape })),
});
export type ImportChange = z.infer<typeof ImportChange>;
