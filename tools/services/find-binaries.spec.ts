import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMariadb, findProgram, findRedis } from './find-binaries.mjs';

describe('servers on PATH', () => {
  const folder = mkdtempSync(join(tmpdir(), 'path-'));
  const program = (name: string, prints: string, mode = 0o755) => {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho "${prints}"\n`);
    chmodSync(file, mode);
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are found in the sbin beside a bin, where an ordinary user does not look', () => {
    const server = program('usr/sbin/mariadbd', 'mariadbd Ver 10.11.19-MariaDB for debian-linux-gnu');
    const installer = program('usr/bin/mariadb-install-db', '');
    expect(findMariadb(join(folder, 'usr/bin'))).toEqual({
      server,
      installer,
      basedir: join(folder, 'usr'),
      libraries: [],
    });
  });

  it("do not include Oracle's mysqld", () => {
    program('oracle/bin/mysqld', 'mysqld Ver 8.0.36 for Linux on x86_64 (MySQL Community Server)');
    program('oracle/bin/mysql_install_db', '');
    expect(findMariadb(join(folder, 'oracle/bin'))).toBeUndefined();
  });

  it('must be executable', () => {
    program('plain/bin/redis-server', '', 0o644);
    expect(findRedis(join(folder, 'plain/bin'))).toBeUndefined();
  });

  it('are taken from the first folder that has one', () => {
    const first = program('one/bin/redis-server', '');
    program('two/bin/redis-server', '');
    expect(findProgram(['redis-server'], `${join(folder, 'one/bin')}:${join(folder, 'two/bin')}`)).toBe(first);
  });
});
