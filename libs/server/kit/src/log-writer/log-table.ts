import type { SqlValue } from '../db/db.js';

/** A table and how a row fills it. */
export interface LogTable<Row> {
  readonly table: string;
  /** Names of our own code, never input. */
  readonly columns: readonly string[];
  values(row: Row): readonly SqlValue[];
}
