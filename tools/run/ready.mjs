import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

/** What the address answers with 200, else undefined. Our own certificate counts as good: it is ourselves we ask. */
export function ask(url) {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve) => {
    const request = get(url, { timeout: 3_000, rejectUnauthorized: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts).toString() : undefined));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(undefined));
  });
}

/** Waits until the address answers 200; rejects with the reason when `failed` resolves first or a minute has passed. */
export async function waitForReady(url, failed, patience = 60_000) {
  let reason;
  void failed.then((why) => (reason = why));
  const deadline = Date.now() + patience;
  while ((await ask(url)) === undefined) {
    if (reason) throw new Error(reason);
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${patience / 1000} s.`);
    await delay(50);
  }
}
