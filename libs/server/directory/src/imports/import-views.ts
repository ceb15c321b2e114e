import type { ImportView } from '@atrium/contracts/directory';
import type { ImportEntity } from './import.entity.js';

const sampleRows = 3;

/** An import as its importer sees it; `header` and `body` are the rows of the file. */
export function toImportView(row: ImportEntity, [header = [], ...body]: readonly (readonly string[])[]): ImportView {
  const { planSettings } = row;
  return {
    id: row.id,
    fileName: row.fileName,
    status: row.status,
    encoding: row.encoding,
    headerRow: row.headerRow,
    rows: row.rowCount,
    columns: header.map((text, index) => ({
      index,
      header: text,
      field: planSettings.fields[index] ?? 'ignore',
      matchedBy: planSettings.matchedBy[index] ?? 'none',
      samples: samplesOf(body, index),
    })),
    separators: planSettings.separators,
    rootName: planSettings.rootName,
    dropRoot: planSettings.dropRoot,
    leavers: planSettings.leavers,
    progress: { done: row.doneCount, total: row.totalCount },
    counts: row.counts,
    problem: row.problem,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The first different texts of a column: repeated ones would say nothing of how its cells are written. */
function samplesOf(body: readonly (readonly string[])[], index: number): string[] {
  const found = new Set<string>();
  for (const cells of body) {
    if (found.size === sampleRows) break;
    if (cells[index]) found.add(cells[index]);
  }
  return [...found];
}
