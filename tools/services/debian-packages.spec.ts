import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeHalfPackages } from './debian-packages.mjs';

describe('a download of packages that was interrupted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is removed by a later start, one that goes on and what is whole are not', () => {
    const dead = 4_194_305; // beyond the highest id that Linux gives
    const mine = `packages-${process.pid}`;
    for (const name of [`packages-${dead}`, mine, 'packages', 'data'])
      mkdirSync(join(folder, name, 'apt'), { recursive: true });
    removeHalfPackages(folder);
    expect(readdirSync(folder).sort()).toEqual(['data', 'packages', mine].sort());
  });
});
