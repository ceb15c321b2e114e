import type { ColumnOptions } from 'typeorm';

/** A ULID: compared byte by byte, one byte a character. */
export const idColumn = {
  type: 'char',
  length: 26,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const satisfies ColumnOptions;

/** Codes, slugs, hashes: ASCII only, exact. */
export function asciiColumn(length: number) {
  return { type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' } as const satisfies ColumnOptions;
}

/** An instant in UTC, to the millisecond. Written by Clock, never by the database. */
export const instantColumn = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

/** A calendar day, read and written as ISO text. */
export const dayColumn = { type: 'date' } as const satisfies ColumnOptions;
