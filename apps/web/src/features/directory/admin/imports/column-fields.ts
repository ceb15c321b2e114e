import { type ImportColumn, ImportField } from '@atrium/contracts/directory';
import type * as z from 'zod/mini';

export type Column = z.infer<typeof ImportColumn>;

export const importFields = ImportField.options;

/** Gives a column its field. A field is one column's only: the one that had it is left out. */
export function withField(fields: readonly ImportField[], index: number, field: ImportField): ImportField[] {
  return fields.map((had, at) => {
    if (at === index) return field;
    return field !== 'ignore' && had === field ? 'ignore' : had;
  });
}

/** Which columns lost their field to another one, once `index` was given `field`. */
export function lostWith(
  lost: ReadonlyMap<number, ImportField>,
  fields: readonly ImportField[],
  { index, field }: { readonly index: number; readonly field: ImportField },
): ReadonlyMap<number, ImportField> {
  const after = new Map(lost);
  after.delete(index);
  const had = field === 'ignore' ? -1 : fields.indexOf(field);
  if (had !== -1 && had !== index) after.set(had, field);
  return after;
}

/** The column that has the field which another one lost; undefined when none has it. */
export function takerOf(
  columns: readonly Column[],
  fields: readonly ImportField[],
  field: ImportField | undefined,
): { readonly field: ImportField; readonly column: Column } | undefined {
  const column = field && columns[fields.indexOf(field)];
  return field && column && { field, column };
}

/** Why a column is taken for what it is: by its name, its values, by hand, or not at all. */
export function matchOf(column: Column, field: ImportField): 'name' | 'values' | 'hand' | 'none' {
  if (field === 'ignore') return 'none';
  return field === column.field && column.matchedBy !== 'none' ? column.matchedBy : 'hand';
}

const columnsOf: Readonly<Record<string, readonly ImportField[]>> = {
  number: ['number', 'account'],
  manager: ['managerNumber', 'managerAccount', 'managerName'],
};

/** The header of the column that an error is about; undefined when the file has none for it. */
export function columnOf(
  columns: readonly Column[],
  { column, path }: { readonly column: string | null; readonly path: readonly (string | number)[] },
): string | undefined {
  const field = String(path[0]);
  const wanted = columnsOf[field] ?? [field];
  return column ?? columns.find((each) => (wanted as readonly string[]).includes(each.field))?.header;
}
