import type { Id } from '@atrium/contracts/core';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new command id: make it at the press, send it with every repeat of the same press. ULID by the Web Crypto API. */
export function newCommandId(now: number = Date.now()): Id<'command'> {
  let time = '';
  for (let rest = now, place = 0; place < 10; place++, rest = Math.floor(rest / 32))
    time = `${digits[rest % 32]}${time}`;
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `${time}${Array.from(random, (byte) => digits[byte % 32]).join('')}` as Id<'command'>;
}
