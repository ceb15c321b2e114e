import type { ServerFrame } from '@atrium/contracts/core';

const finalText = 0x81;

/** A frame as it goes over the wire, its WebSocket header included: encoded once, however many sockets get it. */
export type EncodedFrame = Buffer & { readonly encoded: unique symbol };

export const encode = (frame: ServerFrame): EncodedFrame => encodeText(JSON.stringify(frame));

/** A text message of RFC 6455, section 5.2: final, not masked, not compressed. */
export function encodeText(text: string): EncodedFrame {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = finalText;
  if (header === 2) frame[1] = length;
  if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  }
  if (header === 10) {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame as EncodedFrame;
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
