import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder, FolderBusy, livingOwner } from './folder-claim.mjs';
import { identityOf, isAlive } from './process-identity.mjs';

const claimModule = join(import.meta.dirname, 'folder-claim.mjs');

describe('the claim on a folder', () => {
  const running = new Set<ChildProcess>();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claim-'))));
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
    rmSync(folder, { recursive: true });
  });

  /** Another process that claims the folder, runs `then`, and stays; resolves with what it prints first. */
  async function otherOwner(then = '') {
    const code = `
      const { claimFolder } = await import(${JSON.stringify(claimModule)});
      try {
        const claim = await claimFolder(${JSON.stringify(folder)});
        ${then}
        console.log('claimed');
      } catch (error) { console.log(error.message); }
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    running.add(child);
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, printed: String(printed).trim() };
  }

  const kill = async (child: ChildProcess) => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  it('is refused while its owner lives, and names it', async () => {
    const { child } = await otherOwner();
    await expect(claimFolder(folder)).rejects.toMatchObject({ ownerPid: child.pid });
    expect(livingOwner(folder)?.pid).toBe(child.pid);
  });

  it('is free again when released', async () => {
    (await claimFolder(folder)).release();
    expect(livingOwner(folder)).toBeUndefined();
    (await claimFolder(folder)).release();
  });

  it('passes on when its owner was killed, and what that one had started is ended', async () => {
    const { child } = await otherOwner(`
      const { spawn } = await import('node:child_process');
      const left = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
      claim.record('sleeper', left.pid);`);
    const left = sleeperOf(child);
    await kill(child);
    expect(isAlive(left)).toBe(true);

    const told: string[] = [];
    const claim = await claimFolder(folder, (line: string) => told.push(line));
    expect(isAlive(left)).toBe(false);
    expect(told.join()).toContain('sleeper');
    claim.release();
  });

  it('never ends a process that only has the same number', async () => {
    const bystander = spawn('sleep', ['600'], { stdio: 'ignore' });
    running.add(bystander);
    const processes = { sleeper: { pid: bystander.pid, started: 'another time' } };
    writeFileSync(join(folder, 'claim.json'), JSON.stringify({ owner: { pid: 1, started: 'long ago' }, processes }));
    (await claimFolder(folder)).release();
    expect(isAlive(identityOf(bystander.pid ?? 0))).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"owner":{"pid":1'],
    ['without an owner', '{}'],
  ])('left %s by a crash does not block', async (_, content) => {
    writeFileSync(join(folder, 'claim.json'), content);
    (await claimFolder(folder)).release();
  });

  it('goes to one of many that want it at once', async () => {
    const printed = await Promise.all(Array.from({ length: 6 }, async () => (await otherOwner()).printed));
    expect(printed.filter((line) => line === 'claimed')).toHaveLength(1);
    await expect(claimFolder(folder)).rejects.toBeInstanceOf(FolderBusy);
  });

  function sleeperOf(child: ChildProcess) {
    const claim = JSON.parse(readFileSync(join(folder, 'claim.json'), 'utf8'));
    expect(claim.owner.pid).toBe(child.pid);
    return claim.processes.sleeper as ReturnType<typeof identityOf>;
  }
});
