import { readFileSync } from 'node:fs';
import type { WebSocket } from 'ws';
import type { Product } from '../product.js';
import { welcomed } from './mesh.js';

/** Sockets of one member at most, as the server takes them. */
const each = 5;

/** What connections cost that have synced and say nothing: the api's memory, divided by them. */
export async function idleConnections(
  product: Product,
  people: readonly { readonly cookie: string }[],
): Promise<{ connections: number; kibPerConnection: number }> {
  const sockets: WebSocket[] = [];
  const before = residentKib(product.pidOf('main'));
  for (let n = 0; n < each; n++) for (const { cookie } of people) sockets.push(await welcomed(product.url, cookie));
  const after = residentKib(product.pidOf('main'));
  for (const socket of sockets) socket.terminate();
  return { connections: sockets.length, kibPerConnection: (after - before) / sockets.length };
}

/** Memory of a process that lies in memory; NaN where the system does not say (Linux does). */
function residentKib(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}
