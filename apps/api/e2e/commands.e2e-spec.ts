import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onServer, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { entities } from '../src/entities.js';
import { atrium } from './harness/atrium.js';
import { killPrograms, startProgram } from './harness/program.js';

describe('atrium on the command line', () => {
  let database: TestDatabase;
  let folder: string;
  let settings: Record<string, string>;

  beforeAll(async () => {
    database = await openTestDatabase(entities, 2);
    folder = mkdtempSync(join(tmpdir(), 'atrium-commands-'));
    settings = { DATABASE_URL: database.url, REDIS_URL: requiredUrl('REDIS_URL'), ATRIUM_DATA: folder };
  });
  afterAll(async () => {
    await killPrograms();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (args: readonly string[], more: Record<string, string> = {}) => atrium(args, { ...settings, ...more });
  const count = async (sql: string) =>
    Number((await onServer(database.url, (query) => query(`SELECT COUNT(*) AS n FROM ${sql}`)))[0]?.n);
  const owner = (...more: string[]) =>
    run(['owner', 'create', '--company', 'Acme', '--name', 'Olivia', '--zone', 'Asia/Shanghai', ...more]);
  const list = (name: string, ...rows: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, ['工号,姓名,部门', ...rows].join('\n'));
    return path;
  };

  it('says everything that is wrong with the settings, in a list, and does nothing', async () => {
    const { code, err } = await run(['migrate'], { DATABASE_URL: 'somewhere', ATRIUM_LISTEN: 'everywhere' });
    expect(code).toBe(1);
    expect(err).toContain('- DATABASE_URL: for example mariadb://');
    expect(err).toContain('- ATRIUM_LISTEN: host:port');
    expect(err).not.toContain(' at ');
  });

  it('migrate: brings the schema up to date, once', async () => {
    const first = await run(['migrate']);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('migrations ran') });
    expect(await run(['migrate'])).toMatchObject({ code: 0, out: 'The database is up to date.' });
  });

  it('owner create: makes a company and prints the code of its owner; refuses with the field named', async () => {
    const refused = (err: string) => ({ code: 1, out: '', err });
    expect(await owner('--email', 'not an address')).toEqual(refused('--email: Not an e-mail address.'));
    expect(await owner('--email', 'a@b.example', '--slug', 'demo')).toEqual(
      refused('--slug: This address is kept for Atrium itself. Choose another.'),
    );
    const { code, out } = await owner('--email', 'olivia@acme.example');
    expect(code).toBe(0);
    expect(out).toMatch(/\/c\/acme\b/);
    expect(out).toMatch(/code [2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(await count("directory_company WHERE slug = 'acme'")).toBe(1);
    expect(await owner('--email', 'a@b.example', '--slug', 'acme')).toEqual(
      refused('--slug: This address is taken. Choose another.'),
    );
  });

  it('import: shows what would be, refuses what is wrong with row and column, and changes when told', async () => {
    const wrong = await run([
      'import',
      list('wrong.csv', 'A1,王一,总部', 'A1,李二,总部'),
      '--company',
      'acme',
      '--apply',
    ]);
    expect([wrong.code, wrong.out.includes('Row 2 says the same.')]).toEqual([1, true]);
    const good = list('good.csv', 'A1,王一,总部/研发', 'A2,李二,总部/销售');
    const dry = await run(['import', good, '--company', 'acme']);
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('2 new')]);
    expect(await count('directory_member')).toBe(1);
    expect((await run(['import', good, '--company', 'acme', '--apply'])).out).toContain('Done.');
    expect(await count('directory_member')).toBe(3);
    const again = await run(['import', good, '--company', 'acme', '--apply']);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('2 as before')]);
  });

  it('import: says in a sentence why a file or a company is not taken', async () => {
    const refused = (err: string) => ({ code: 1, out: '', err });
    const take = (file: string, slug: string) => run(['import', file, '--company', slug], { INIT_CWD: folder });
    const path = list('fine.csv', 'A1,王一,总部/研发');
    expect(await take(path, 'nobody')).toEqual(refused('--company nobody: There is no company at this address.'));
    const absent = join(folder, 'absent.csv');
    expect(await take('absent.csv', 'acme')).toEqual(refused(`There is no such file: ${absent}`));
    expect(await take(folder, 'acme')).toMatchObject({ code: 1, err: expect.stringContaining('This is a folder') });
    writeFileSync(path, '1,2,3\n4,5,6');
    expect(await take(path, 'acme')).toEqual(
      refused('No row names its columns. One row must say name, department and so on.'),
    );
  });

  it('import: finds a file where the command was typed, not where npm runs it', async () => {
    mkdirSync(join(folder, 'lists'), { recursive: true });
    list('lists/here.csv', 'A1,王一,总部/研发');
    const { code, out } = await run(['import', 'here.csv', '--company', 'acme'], { INIT_CWD: join(folder, 'lists') });
    expect([code, out]).toEqual([0, expect.stringContaining('0 wrong')]);
  });

  it('mail: shows what lies there because no mail server is set', async () => {
    expect((await run(['mail'])).out).toBe('There is no mail.');
    mkdirSync(join(folder, 'mail'));
    for (const n of [1, 2]) writeFileSync(join(folder, 'mail', `${n}.eml`), `Subject: 邀请 ${n}`);
    expect((await run(['mail', '-n', '2'])).out).toMatch(/Subject: 邀请 1[^]*Subject: 邀请 2/);
    expect((await run(['mail'], { DATABASE_URL: '', REDIS_URL: '' })).out).toContain('邀请 2');
  });

  it.each(['0', '-1', 'abc', '1.5'])('mail: -n %s is no count', async (count) => {
    const { code, out, err } = await run(['mail', '-n', count]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/option '-n, --count <n>' argument '.+' is invalid. It must be a whole number from 1/);
  });

  it('keys rotate: a new key goes in front, and the old ones still read what they wrote', async () => {
    const { code, out } = await run(['keys', 'rotate']);
    expect([code, out]).toEqual([0, expect.stringContaining('New key')]);
    expect(readdirSync(folder)).toContain('keys.json');
    const read = await run(['import', list('after.csv', 'A1,王一,总部/研发', 'A3,赵三,总部'), '--company', 'acme']);
    expect([read.code, read.out]).toEqual([0, expect.stringContaining('1 new')]);
    expect(await count("audit_record WHERE action = 'identity.key_rotated'")).toBe(1);
    const set = await run(['keys', 'rotate'], { ATRIUM_KEY: randomBytes(32).toString('base64') });
    expect(set.code).toBe(1);
  });

  it('makes the folder of its secrets for the owner of the machine alone', async () => {
    const fresh = join(folder, 'fresh', 'data');
    await run(['keys', 'rotate'], { ATRIUM_DATA: fresh });
    expect(statSync(fresh).mode & 0o777).toBe(0o700);
  });

  it('demo sign-ins: none where there is no demo, and none where others could type them', async () => {
    expect((await run(['demo', 'sign-ins'])).out).toBe('There is no demo company.');
    const made = await run(['demo', 'ensure', '--people', '20', '--json']);
    expect(JSON.parse(made.out.split('\n').at(-1) ?? '')).toMatchObject({ outcome: 'made', signIns: { length: 5 } });
    expect((await run(['demo', 'sign-ins'])).out.split('\n')).toHaveLength(5);
    const others = await run(['demo', 'sign-ins'], { ATRIUM_PUBLIC_URL: 'https://atrium.example.com' });
    expect([others.code, others.out]).toEqual([0, expect.not.stringContaining('look around')]);
  });

  it('doctor: finds nothing wrong, then says what is', async () => {
    const well = await run(['doctor']);
    expect([well.code, well.out.match(/✓/g)?.length]).toEqual([0, 4]);
    await onServer(database.url, (query) => query('ALTER TABLE command ADD COLUMN surprise INT NULL'));
    const ill = await run(['doctor'], { REDIS_URL: 'redis://127.0.0.1:1' });
    expect(ill.code).toBe(1);
    expect(ill.out).toContain('✗ schema');
    expect(ill.out).toContain('✗ Redis');
    await onServer(database.url, (query) => query('ALTER TABLE command DROP COLUMN surprise'));
  });

  it('keeps its log apart from its answer', async () => {
    const program = startProgram('cli', { ...settings, ATRIUM_LOG_LEVEL: 'debug' }, ['demo', 'sign-ins']);
    expect(await program.ended).toBe(0);
    expect(program.said.every((line) => line.includes('look around the court'))).toBe(true);
    expect(program.complained.some((line) => line.includes('"process":"cli"'))).toBe(true);
  });

  it('audit verify: walks every chain, and names the first record that was touched', async () => {
    // Nobody has chained yet: no worker runs here. A tail that waits for over a minute is a finding.
    await onServer(database.url, (query) =>
      query('UPDATE audit_record SET occurred_at = occurred_at - INTERVAL 5 MINUTE'),
    );
    const { code, out } = await run(['audit', 'verify']);
    expect([code, out]).toEqual([1, expect.stringMatching(/BROKEN: unchained/)]);
    expect(out).toMatch(/^this installation {2}/m);
    const own = await run(['audit', 'verify', '--company', 'acme']);
    expect([own.code, own.out]).toEqual([1, expect.stringMatching(/^acme {2}0 records {2}BROKEN/)]);
    const nobody = await run(['audit', 'verify', '--company', 'nope']);
    expect(nobody).toEqual({ code: 1, out: '', err: '--company nope: There is no company at this address.' });
  });
});
