import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installInto, isInstalled } from './install.mjs';

describe('the npm packages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'));
    writeFileSync(join(folder, 'package-lock.json'), '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const packages = (...names: string[]) => join(folder, 'node_modules', ...names);
  const write = (...names: string[]) => {
    mkdirSync(packages(...names, '..'), { recursive: true });
    writeFileSync(packages(...names), '');
  };
  const npm = () => {
    write('.bin', 'nx');
    write('.package-lock.json');
    return Promise.resolve();
  };

  it('are installed once, and again when the lock changes', async () => {
    expect(isInstalled(folder)).toBe(false);
    await installInto(folder, npm);
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(join(folder, 'package-lock.json'), '{"changed":true}');
    expect(isInstalled(folder)).toBe(false);
  });

  it.each(['.bin', '.package-lock.json'])('are not there when %s is gone, whatever the stamp says', async (name) => {
    await installInto(folder, npm);
    rmSync(packages(name), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  it('are no more than begun when npm was interrupted: the next time begins with none', async () => {
    await installInto(folder, npm);
    const cutOff = () => {
      write('half', 'package.json');
      write('..', 'tools', 'node_modules', 'half', 'package.json');
      return Promise.reject(new Error('ended by SIGTERM'));
    };
    await expect(installInto(folder, cutOff)).rejects.toThrow('SIGTERM');
    expect(isInstalled(folder)).toBe(false);

    const found: string[][] = [];
    await installInto(folder, () => {
      found.push(readdirSync(packages()).filter((name) => !name.startsWith('.atrium')));
      expect(existsSync(packages('..', 'tools', 'node_modules'))).toBe(false);
      return npm();
    });
    expect(found).toEqual([[]]);
    expect(isInstalled(folder)).toBe(true);
  });

  it('are not believed to be there when npm says so and they are not', async () => {
    await expect(installInto(folder, () => Promise.resolve())).rejects.toThrow('incomplete');
    expect(existsSync(packages('.atrium-install'))).toBe(false);
  });
});
