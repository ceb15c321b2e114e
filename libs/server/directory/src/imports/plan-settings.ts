import type { InputOf } from '@atrium/contracts/core';
import type { ImportField, planImport } from '@atrium/contracts/directory';
import { sameCompany } from './company-name.js';
import { commonRoot, detectSeparators, readPaths, type Separators } from './department-paths.js';
import type { PlanSettings } from './import.entity.js';
import { matchColumns } from './match-columns.js';

/** The company that a file is read for. */
export interface TopOfTree {
  readonly company: string;
  /** Names of the departments on its first level. */
  readonly departments: readonly string[];
}

/** What the file seems to mean, before anybody has looked. */
export function propose([header = [], ...body]: readonly (readonly string[])[], top: TopOfTree): PlanSettings {
  const columns = matchColumns(header, body);
  const fields = columns.map(({ field }) => field);
  const cells = departmentCells(fields, body);
  const separators = detectSeparators(cells);
  const rootName = rootOf(cells, separators);
  return {
    fields,
    matchedBy: columns.map(({ matchedBy }) => matchedBy),
    separators,
    rootName,
    dropRoot: rootName !== null && isCompany(rootName, top),
    leavers: 'keep',
  };
}

type Correction = Pick<InputOf<typeof planImport>, 'fields' | 'separators' | 'dropRoot' | 'leavers'>;

/** What somebody made of it. Another column or another mark may show a company at the top that was not seen before. */
export function corrected(
  before: PlanSettings,
  { fields, separators, dropRoot, leavers }: Correction,
  [, ...body]: readonly (readonly string[])[],
): PlanSettings {
  const matchedBy = before.matchedBy.map((how, at) => (fields[at] === before.fields[at] ? how : 'none'));
  return {
    fields,
    matchedBy,
    separators,
    rootName: rootOf(departmentCells(fields, body), separators),
    dropRoot,
    leavers,
  };
}

/** A department of that name at the top is that department, whatever the company is called. */
const isCompany = (rootName: string, { company, departments }: TopOfTree): boolean =>
  sameCompany(rootName, company) && !departments.includes(rootName);

function departmentCells(fields: readonly ImportField[], body: readonly (readonly string[])[]): string[] {
  const at = fields.indexOf('department');
  return body.map((row) => row[at] ?? '');
}

const rootOf = (cells: readonly string[], separators: Separators): string | null =>
  commonRoot(cells.flatMap((cell) => readPaths(cell, separators)));
