import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether the address answers 200. Our own certificate counts as good: it is ourselves we ask. */
function answersWell(url) {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve) => {
    const request = get(url, { timeout: 3_000, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Waits until the address answers 200; rejects with the reason when `failed` resolves first or a minute has passed. */
export async function waitForReady(url, failed, patience = 60_000) {
  let reason;
  void failed.then((why) => (reason = why));
  const deadline = Date.now() + patience;
  while (!(await answersWell(url))) {
    if (reason) throw new Error(reason);
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${patience / 1000} s.`);
    await delay(50);
  }
}
