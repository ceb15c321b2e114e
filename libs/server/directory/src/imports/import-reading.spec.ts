import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { commonRoot, detectSeparators, readPaths } from './department-paths.js';
import { fold, headerRowOf, matchColumns } from './match-columns.js';
import { readDay } from './read-dates.js';
import { markDoubles, type Reading, readRows } from './read-people.js';
import { readTable } from './read-table.js';

const readPeople = (rows: readonly (readonly string[])[], reading: Reading) =>
  markDoubles(readRows(rows, reading), reading);

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'testing', name));
/** What the import page offers for download. */
const offered = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../../apps/web/public/samples', name));

async function readSample(name: string, file = sample(name)) {
  const table = await readTable(file);
  const at = headerRowOf(table.rows);
  const header = table.rows[at] ?? [];
  const body = table.rows.slice(at + 1);
  const columns = matchColumns(header, body);
  const departments = columns.find(({ field }) => field === 'department')?.index ?? -1;
  const separators = detectSeparators(body.map((row) => row[departments] ?? ''));
  const root = commonRoot(body.flatMap((row) => readPaths(row[departments] ?? '', separators)));
  const people = readPeople(body, {
    fields: columns.map(({ field }) => field),
    header,
    separators,
    root,
    firstRow: at + 2,
  });
  return { table, at, columns: columns.map(({ field }) => field), separators, root, people };
}

describe('the sample lists', () => {
  it.each([
    ['staff-en.csv', { path: '>', several: ';' }],
    ['staff-zh-CN.csv', { path: '/', several: ';' }],
    ['staff-zh-TW.csv', { path: '/', several: ';' }],
  ])('the offered %s is understood whole', async (name, marks) => {
    const { columns, separators, root, people } = await readSample(name, offered(name));
    expect(columns).not.toContain('ignore');
    expect({ separators, root }).toEqual({ separators: marks, root: null });
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
    expect(people.map(({ isLeader }) => isLeader)).toEqual([true, true, false, false]);
  });

  it('dash paths: a note above the header, several departments by comma, leaders by 是', async () => {
    const { table, at, columns, separators, root, people } = await readSample('staff-dash-paths.xlsx');
    expect(table.encoding).toBe('xlsx');
    expect(at).toBe(1);
    expect(columns).toEqual([
      'number',
      'name',
      'phone',
      'department',
      'title',
      'isLeader',
      'email',
      'ignore',
      'ignore',
      'joinedOn',
      'ignore',
    ]);
    expect({ separators, root }).toEqual({ separators: { path: '-', several: ',' }, root: null });
    expect(people).toHaveLength(table.rows.length - 2);
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
    expect(people[0]).toMatchObject({
      row: 3,
      name: '诸葛俊佑',
      number: 'A1001',
      phone: '+8618669802145',
      joinedOn: '2013-04-07',
      isLeader: true,
      paths: [['总经办']],
    });
    expect(people.find(({ number }) => number === 'A1013')?.paths).toEqual([
      ['产品研发中心', '平台研发部', '基础架构组'],
    ]);
    expect(people.find(({ number }) => number === 'A1034')?.paths).toEqual([['产品研发中心', '测试部'], ['行政部']]);
  });

  it('slash paths in GB18030: the company first, several departments by semicolon, managers by account', async () => {
    const { table, columns, separators, root, people } = await readSample('staff-slash-paths-gb18030.csv');
    expect(table.encoding).toBe('gb18030');
    expect(columns).toEqual([
      'name',
      'account',
      'ignore',
      'title',
      'department',
      'ignore',
      'phone',
      'ignore',
      'email',
      'managerAccount',
    ]);
    expect({ separators, root }).toEqual({ separators: { path: '/', several: ';' }, root: '海天科技' });
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
    expect(people[1]).toMatchObject({
      row: 3,
      name: '魏欣俊',
      number: 'a1002',
      paths: [['总经办']],
      manager: { by: 'number', value: 'a1001' },
    });
  });

  it('English with a mark: departments by " > ", manager by number', async () => {
    const { table, columns, separators, root, people } = await readSample('staff-english.csv');
    expect(table.encoding).toBe('utf-8');
    expect(columns).toEqual(['number', 'name', 'email', 'department', 'title', 'managerNumber', 'joinedOn', 'ignore']);
    expect({ separators, root }).toMatchObject({ separators: { path: '>' }, root: null });
    expect(people).toHaveLength(60);
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

describe('a file', () => {
  const refused: [string, Buffer | (() => Promise<Buffer>), string][] = [
    ['nothing', Buffer.alloc(0), 'directory.import_empty'],
    ['only empty lines', Buffer.from('\n\n,,\n'), 'directory.import_empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'directory.import_unreadable'],
    ['a zip that is no workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'directory.import_unreadable'],
    ['too many rows', Buffer.from('姓名\n'.repeat(20_001)), 'directory.import_too_long'],
    ['too many columns', Buffer.from(Array.from({ length: 101 }, () => 'x').join(',')), 'directory.import_too_long'],
  ];
  it.each(refused)('of %s is refused', async (_, file, code) => {
    await expect(readTable(file as Buffer)).rejects.toThrow(code);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff姓名,工号\n张三,1'), 'utf-8'],
    [
      'UTF-16 as Excel saves text',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode('姓名\t工号\n张三\t1', 'utf16le')]),
      'utf-16le',
    ],
    ['GB18030 with a rare character', iconv.encode('姓名,工号\n张𠮷三,1', 'gb18030'), 'gb18030'],
    ['semicolons', Buffer.from('姓名;工号\n张三;1'), 'utf-8'],
  ])('in %s is read', async (_, file, encoding) => {
    const table = await readTable(file);
    expect(table.encoding).toBe(encoding);
    expect(table.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(table.rows[0]).toEqual(['姓名', '工号']);
  });

  it('with formulas gives their results, never the formula', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRow(['姓名', '工号']);
    sheet.addRow([
      { formula: 'HYPERLINK("http://x")', result: '张三' },
      { formula: '1+1', result: 2 },
    ]);
    const table = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(table.rows[1]).toEqual(['张三', '2']);
  });
});

describe('cells', () => {
  it.each([
    ['2013-04-07', '2013-04-07'],
    ['2013/4/7', '2013-04-07'],
    ['2013.4.7', '2013-04-07'],
    ['20130407', '2013-04-07'],
    ['2013年4月7日', '2013-04-07'],
    ['41371', '2013-04-07'],
    ['2013-04-07T00:00:00.000Z', '2013-04-07'],
    ['2013-02-30', null],
    ['07/04/2013', null],
    ['soon', null],
    ['', null],
  ])('the day %s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['姓名*', '姓名'],
    [' Full name (required) ', 'fullname'],
    ['工号（必填）', '工号'],
    ['Job_Title', 'jobtitle'],
  ])('the header %s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const reading = {
    fields: ['name', 'number', 'email', 'phone', 'department', 'joinedOn', 'isLeader'] as const,
    header: ['姓名', '工号', '邮箱', '手机', '部门', '入职', '主管'],
    separators: { path: '/', several: ';' },
    root: null,
    firstRow: 2,
  };
  it('say row, column, value and what is wrong', () => {
    const people = readPeople(
      [
        ['', 'A1', 'not an address', '12', '', '2013-13-01', '也许'],
        ['张三', 'A2', 'a@b.cn', '', '研发/平台;研发/平台', '', '否'],
        ['', '', '', '', '', '', ''],
        ['李四', 'a2', 'A@B.cn', '', '研发', '', '是'],
      ],
      { ...reading, fields: [...reading.fields] },
    );
    expect(
      people.map(({ row, errors }) => [row, errors.map(({ column, code, params }) => [column, code, params?.row])]),
    ).toEqual([
      [
        2,
        [
          ['姓名', 'required', undefined],
          ['邮箱', 'invalid_email', undefined],
          ['手机', 'directory.invalid_phone', undefined],
          ['主管', 'not_yes_or_no', undefined],
          ['入职', 'invalid_day', undefined],
        ],
      ],
      [3, []],
      [
        5,
        [
          ['工号', 'repeated', 3],
          ['邮箱', 'repeated', 3],
        ],
      ],
    ]);
    expect(people[1]?.paths).toEqual([['研发', '平台']]);
  });
});
