import { parse } from 'csv-parse/sync';
import type { CellValue } from 'exceljs';
import iconv from 'iconv-lite';
import { directoryErrors } from '@atrium/contracts/directory';
import { AppError } from '@atrium/kit';
import { excel } from './excel.js';
import { plainCell } from './safe-cell.js';

/** A staff list as text cells: no types, no meaning yet. Rows keep their place in the file. */
export interface Table {
  readonly encoding: 'xlsx' | 'utf-8' | 'utf-16le' | 'gb18030';
  readonly rows: readonly (readonly string[])[];
}

const maxRows = 20_000;
const maxColumns = 100;
const maxCell = 500;

/**
 * Reads CSV, TSV or XLSX. Text is UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030 when it is not valid UTF-8.
 * Fails with `import_unreadable` for anything else, `import_empty` when nothing is in it, `import_too_long` past 20,000 rows or 100 columns.
 */
export async function readTable(file: Buffer): Promise<Table> {
  const table = isZip(file) ? { encoding: 'xlsx' as const, rows: await readWorkbook(file) } : readText(file);
  const rows = dropEmptyEnd(table.rows);
  if (rows.length === 0) throw new AppError(directoryErrors.import_empty);
  if (rows.length > maxRows || rows.some((row) => row.length > maxColumns))
    throw new AppError(directoryErrors.import_too_long, { maxRows, maxColumns });
  return { encoding: table.encoding, rows };
}

const isZip = (file: Buffer) => file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));

function readText(file: Buffer): Table {
  const [encoding, text] = decode(file);
  if (text.includes('\u0000')) throw new AppError(directoryErrors.import_unreadable);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
      relax_quotes: true,
    });
    return { encoding, rows: rows.map((row) => row.map(clean)) };
  } catch {
    throw new AppError(directoryErrors.import_unreadable);
  }
}

function decode(file: Buffer): [Table['encoding'], string] {
  if (file[0] === 0xff && file[1] === 0xfe) return ['utf-16le', iconv.decode(file, 'utf16le')];
  try {
    return ['utf-8', new TextDecoder('utf-8', { fatal: true }).decode(file)];
  } catch {
    return ['gb18030', iconv.decode(file, 'gb18030')];
  }
}

/** The separator that stands most often in the first lines, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function readWorkbook(file: Buffer): Promise<string[][]> {
  const { Workbook } = await excel();
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
  } catch {
    throw new AppError(directoryErrors.import_unreadable);
  }
  const sheet = workbook.worksheets.find(({ actualRowCount }) => actualRowCount > 0);
  if (!sheet) throw new AppError(directoryErrors.import_unreadable);
  if (sheet.rowCount > maxRows) throw new AppError(directoryErrors.import_too_long, { maxRows, maxColumns });
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push(Array.from(cells, (value) => clean(textOf(value))));
  });
  return rows;
}

/** What a person sees in the cell; of a formula its result, never the formula. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}

const clean = (text: string): string =>
  plainCell(
    text
      .normalize('NFC')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, maxCell),
  );

function dropEmptyEnd<Row extends readonly string[]>(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}
