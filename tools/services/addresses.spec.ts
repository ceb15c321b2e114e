import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAddress, freePort, isPortFree, pathInUrl } from './addresses.mjs';

describe('where a private server listens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sockets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a socket in its own folder', async () => {
    const socket = join(folder, 'my.sock');
    await expect(chooseAddress(socket)).resolves.toEqual({ socket });
  });

  it('a port with a password when the path is too long for a socket, in bytes', async () => {
    const address = await chooseAddress(join(folder, '考'.repeat(40), 'my.sock'));
    expect(address.socket).toBeUndefined();
    expect(address.port).toBeGreaterThan(0);
    expect(address.password).toMatch(/^[\w-]{32}$/);
  });

  it('a port when the folder takes no sockets', async () => {
    const address = await chooseAddress(join(folder, 'absent', 'my.sock'));
    expect(address.port).toBeGreaterThan(0);
  });

  it('tells taken ports from free ones', async () => {
    const port = await freePort();
    expect(await isPortFree(port)).toBe(true);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await isPortFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });

  it('a path in a URL keeps its slashes only', () => {
    expect(pathInUrl('/home/a b/人?/my.sock')).toBe('/home/a%20b/%E4%BA%BA%3F/my.sock');
  });
});
