import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onServer, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { entities } from '../src/entities.js';
import { atrium } from './harness/atrium.js';

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
    expect(await owner('--email', 'not an address')).toMatchObject({ code: 1, err: 'ownerEmail: invalid_email' });
    const { code, out } = await owner('--email', 'olivia@acme.example');
    expect(code).toBe(0);
    expect(out).toMatch(/\/c\/acme\b/);
    expect(out).toMatch(/code [2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(await count("directory_company WHERE slug = 'acme'")).toBe(1);
  });

  it('import: shows what would be, refuses what is wrong with row and column, and changes when told', async () => {
    const wrong = await run([
      'import',
      list('wrong.csv', 'A1,王一,总部', 'A1,李二,总部'),
      '--company',
      'acme',
      '--apply',
    ]);
    expect([wrong.code, wrong.out.includes('repeated')]).toEqual([1, true]);
    const good = list('good.csv', 'A1,王一,总部/研发', 'A2,李二,总部/销售');
    const dry = await run(['import', good, '--company', 'acme']);
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('2 new')]);
    expect(await count('directory_member')).toBe(1);
    expect((await run(['import', good, '--company', 'acme', '--apply'])).out).toContain('Done.');
    expect(await count('directory_member')).toBe(3);
    const again = await run(['import', good, '--company', 'acme', '--apply']);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('2 as before')]);
    expect((await run(['import', good, '--company', 'nobody'])).code).toBe(1);
  });

  it('mail: shows what lies there because no mail server is set', async () => {
    expect((await run(['mail'])).out).toBe('There is no mail.');
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

  it('audit verify: walks every chain, and names the first record that was touched', async () => {
    // Nobody has chained yet: no worker runs here. A tail that waits for over a minute is a finding.
    await onServer(database.url, (query) =>
      query('UPDATE audit_record SET occurred_at = occurred_at - INTERVAL 5 MINUTE'),
    );
    const { code, out } = await run(['audit', 'verify']);
    expect([code, out]).toEqual([1, expect.stringMatching(/BROKEN: unchained/)]);
  });
});
