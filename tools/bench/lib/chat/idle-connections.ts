import type { WebSocket } from 'ws';
import { heldKib } from '../memory-of.js';
import { freePort, type Product } from '../product.js';
import { welcomed } from './mesh.js';

/** Sockets of one member: fewer than the server takes. */
const each = 5;

/** What connections cost that have synced and say nothing: the memory of an api of their own, divided by them. */
export async function idleConnections(
  product: Product,
  people: readonly { readonly cookie: string }[],
): Promise<{ connections: number; kibPerConnection: number }> {
  const inspectPort = await freePort();
  await product.stop('main');
  await product.start('main', `--inspect=127.0.0.1:${inspectPort}`);
  const sockets: WebSocket[] = [];
  // What all of them share is there with the first of each member.
  for (const { cookie } of people) sockets.push(await welcomed(product.url, cookie));
  const before = await heldKib(inspectPort);
  for (let n = 1; n < each; n++) for (const { cookie } of people) sockets.push(await welcomed(product.url, cookie));
  const after = await heldKib(inspectPort);
  const connections = sockets.length - people.length;
  for (const socket of sockets) socket.terminate();
  return { connections, kibPerConnection: (after - before) / connections };
}
