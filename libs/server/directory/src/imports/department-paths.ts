import type * as z from 'zod/mini';
import type { DepartmentSeparators } from '@atrium/contracts/directory';

export type Separators = z.infer<typeof DepartmentSeparators>;

const pathMarks = ['/', '\\', '>', '-', '–', '|', '·', '→'];
const severalMarks = [';', '；', ',', '，', '、', '\n'];

/** What stands between levels and between departments: the mark of each kind found in most cells. */
export function detectSeparators(cells: readonly string[]): Separators {
  const filled = cells.filter((cell) => cell !== '');
  const most = (marks: readonly string[], counts: (cell: string, mark: string) => boolean): string | null => {
    const found = marks.map((mark) => ({ mark, cells: filled.filter((cell) => counts(cell, mark)).length }));
    const best = found.reduce((a, b) => (b.cells > a.cells ? b : a));
    return best.cells > 0 ? best.mark : null;
  };
  return {
    path: most(pathMarks, (cell, mark) => splitBy(cell, mark).length > 1),
    several: most(severalMarks, (cell, mark) => splitBy(cell, mark).length > 1),
  };
}

/** The departments of a cell as paths from the top, each once, in their order. */
export function readPaths(cell: string, separators: Separators): string[][] {
  const each = separators.several ? splitBy(cell, separators.several) : [cell];
  const paths = each
    .map((text) => (separators.path ? splitBy(text, separators.path) : [text.trim()]))
    .filter((path) => path.length > 0 && path[0] !== '');
  const keys = new Set<string>();
  return paths.filter((path) => {
    const key = pathKey(path);
    return !keys.has(key) && keys.add(key);
  });
}

/** The first level of all paths when it is one and the same and never stands alone: it may be the company itself. */
export function commonRoot(paths: readonly (readonly string[])[]): string | null {
  const first = paths[0]?.[0];
  if (first === undefined || paths.length < 2) return null;
  return paths.every((path) => path[0] === first && path.length > 1) ? first : null;
}

/** One text for a path; levels can't contain it. */
export const pathKey = (path: readonly string[]): string => path.join('\u001f');

function splitBy(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
