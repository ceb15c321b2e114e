import type { FieldError } from '@atrium/contracts/core';
import type { ImportField } from '@atrium/contracts/directory';
import { normalisePhone } from '@atrium/server-identity';
import { pathKey, readPaths, type Separators } from './department-paths.js';
import { readDay } from './read-dates.js';

/** What is wrong with a cell: its column (null: the row as a whole), its text and a code. */
export interface CellError extends FieldError {
  readonly column: string | null;
  readonly value: string | null;
}

/** Whom a person reports to, as the file says it. */
export interface ManagerMention {
  readonly by: 'number' | 'name';
  readonly value: string;
}

/** A person as a row of the file describes them. A field whose column the file does not have is undefined, an empty cell null. */
export interface PersonRow {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly name: string;
  readonly number?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly title?: string | null;
  /** Empty where the cell is: somebody new needs a department, everybody else stays where they are. */
  readonly paths?: readonly (readonly string[])[];
  readonly isLeader?: boolean;
  readonly manager?: ManagerMention | null;
  readonly joinedOn?: string | null;
  readonly errors: readonly CellError[];
}

export interface Reading {
  /** The field of each column, by its place. */
  readonly fields: readonly ImportField[];
  readonly header: readonly string[];
  readonly separators: Separators;
  /** A first level that is the company itself, left out of all paths. */
  readonly root: string | null;
  /** Row of the file that `rows` begins with, from 1. */
  readonly firstRow: number;
}

/**
 * Reads rows below the header, all of them or a part. Rows without any text are passed over; what can't be read is an error
 * of its cell. What rows repeat of each other is seen when all are together (`markDoubles`).
 */
export function readRows(rows: readonly (readonly string[])[], reading: Reading): PersonRow[] {
  return rows
    .map((cells, index) => ({ cells, row: reading.firstRow + index }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, row }) => readPerson(cells, row, reading));
}

const yes = new Set(['是', 'yes', 'y', 'true', '1', '√', '✓', 'x']);
const no = new Set(['否', 'no', 'n', 'false', '0', '']);

function readPerson(cells: readonly string[], row: number, reading: Reading): PersonRow {
  const errors: CellError[] = [];
  const columnOf = (field: ImportField) => reading.fields.indexOf(field);
  const cell = (field: ImportField): string | undefined =>
    columnOf(field) === -1 ? undefined : (cells[columnOf(field)] ?? '');
  const refuse = (field: ImportField, code: string) => {
    errors.push({ column: reading.header[columnOf(field)] ?? null, value: cell(field) ?? null, path: [field], code });
  };
  const text = (field: ImportField, max: number): string | null | undefined => {
    const value = cell(field);
    if (value === undefined) return undefined;
    if (value.length > max) refuse(field, 'too_long');
    return value === '' ? null : value;
  };
  const read = <T>(field: ImportField, code: string, reader: (value: string) => T | null): T | null | undefined => {
    const value = cell(field);
    if (value === undefined) return undefined;
    const result = value === '' ? null : reader(value);
    if (value !== '' && result === null) refuse(field, code);
    return result;
  };

  const name = text('name', 60);
  if (!name) refuse('name', 'required');
  const account = text('account', 40);
  const number = text('number', 40) ?? account;
  const email = read('email', 'invalid_email', readEmail);
  const phone = read('phone', 'directory.invalid_phone', normalisePhone);
  const paths = readDepartments(cell('department'), reading);
  if (paths?.some((path) => path.some((level) => level.length > 60))) refuse('department', 'too_long');
  const isLeader = read('isLeader', 'not_yes_or_no', (value) =>
    yes.has(value.toLowerCase()) ? true : no.has(value.toLowerCase()) ? false : null,
  );
  const joinedOn = read('joinedOn', 'invalid_day', readDay);
  return {
    row,
    name: name ?? '',
    ...given({ number, email, phone, title: text('title', 60), paths, manager: readManager(cell), joinedOn }),
    ...(isLeader !== undefined && { isLeader: isLeader ?? false }),
    errors,
  };
}

/** Without what is undefined: a column that the file does not have says nothing. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function readEmail(text: string): string | null {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) && text.length <= 254 ? text : null;
}

function readDepartments(text: string | undefined, { separators, root }: Reading): string[][] | undefined {
  if (text === undefined) return undefined;
  const paths = readPaths(text, separators);
  const inner = root === null ? paths : paths.map((path) => (path[0] === root ? path.slice(1) : path));
  return inner.filter(
    (path, index) => path.length > 0 && inner.findIndex((other) => pathKey(other) === pathKey(path)) === index,
  );
}

function readManager(cell: (field: ImportField) => string | undefined): ManagerMention | null | undefined {
  const number = cell('managerNumber') ?? cell('managerAccount');
  if (number) return { by: 'number', value: number };
  const name = cell('managerName');
  if (name) return { by: 'name', value: name };
  return number === undefined && name === undefined ? undefined : null;
}

/** Two rows with the same number, e-mail or phone: the later one is wrong, and says which row it repeats. */
export function markDoubles(people: readonly PersonRow[], reading: Reading): PersonRow[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const errors = (['number', 'email', 'phone'] as const).flatMap((field): CellError[] => {
      const value = person[field];
      if (!value) return [];
      const key = `${field}:${value.toLowerCase()}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, person.row);
        return [];
      }
      const column = reading.header[reading.fields.indexOf(field)] ?? null;
      return [{ column, value, path: [field], code: 'repeated', params: { row: first } }];
    });
    return errors.length > 0 ? { ...person, errors: [...person.errors, ...errors] } : person;
  });
}
