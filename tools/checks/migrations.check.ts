import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../apps/api/src/migrations');
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** What goes up, without what goes down again. */
const upOf = (text: string) => text.slice(text.indexOf('async up('), text.indexOf('async down('));
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const names = (found: typeof migrations) => found.map(({ name }) => name);

describe('migrations', () => {
  it('are named by a number of their own, in the order in which they run', () => {
    expect(names(migrations.filter(({ name }) => !/^\d{4}-[a-z0-9-]+\.ts$/.test(name)))).toEqual([]);
    const stamps = migrations.map(({ text }) => Number(/export class \w+?(\d{13}) /.exec(text)?.[1]));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(stamps).size).toBe(migrations.length);
    const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)));
    expect(stamps.map((stamp) => stamp % 10_000)).toEqual(numbers);
  });

  it('import nothing of ours', () => {
    const imports = ({ text }: { text: string }) => [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(names(migrations.filter((one) => imports(one).some((from) => from !== 'typeorm')))).toEqual([]);
  });

  it('hold one statement that changes the schema, or none', () => {
    const changes = /\b(CREATE|ALTER|DROP|RENAME|TRUNCATE)\s+(UNIQUE\s+)?(TABLE|INDEX|KEY|COLUMN|VIEW|TRIGGER)\b/gi;
    const wrong = migrations.filter(
      ({ text }) => count(upOf(text), changes) > 1 || count(upOf(text), /\.query\(/g) === 0,
    );
    expect(names(wrong)).toEqual([]);
  });

  it('look first whether it has happened', () => {
    const looks = /hasTable|hasColumn|information_schema|\bWHERE\b/i;
    expect(names(migrations.filter(({ text }) => !looks.test(upOf(text))))).toEqual([]);
  });

  it('use nothing that only one server of the family has', () => {
    const special = /\b(TRIGGER|CREATE VIEW|ENUM\s*\(|PROCEDURE|UUID\(\)|\bUUID NOT NULL)\b/i;
    expect(names(migrations.filter(({ text }) => special.test(upOf(text))))).toEqual([]);
  });
});
