import type { ServerFrame } from '@atrium/contracts/core';

/** A frame as it goes over the wire: encoded once, however many sockets get it. */
export type EncodedFrame = Buffer;

export function encode(frame: ServerFrame): EncodedFrame {
  return Buffer.from(JSON.stringify(frame));
}

export type ByeReason = Extract<ServerFrame, { kind: 'bye' }>['reason'];

/** Close codes of RFC 6455; 4000 and up are ours: the client must not come back by itself. */
export const closeCodes: Readonly<Record<ByeReason, number>> = {
  signed_out: 4401,
  not_member: 4404,
  shutdown: 1001,
  slow: 1013,
  protocol: 1008,
};
