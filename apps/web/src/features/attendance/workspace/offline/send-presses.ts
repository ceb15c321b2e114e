import { type Client, ProblemError } from '@atrium/client';
import { clockIn, type PunchReceipt, type QueuedAnswer, sendQueuedPunches } from '@atrium/contracts/attendance';
import { deviceMoment } from './device.js';
import { inTurn } from './in-turn.js';
import { type KeptPress, type PressOwner, pressStore, type Refusal } from './press-store.js';

/** What became of a press: stored by the server, refused by it, or kept here until it can be reached. */
export type PressOutcome =
  | { readonly kind: 'receipt'; readonly receipt: PunchReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'kept' };

/** So long an answer is waited for; a press of which none came is kept, and sent again with the same command. */
const patienceMs = 12_000;
/** As many as the server takes at once. */
const atOnce = 50;

/**
 * Sends a press that was just made and is kept already. The press leaves this device only for a receipt or a refusal;
 * whatever else happens, it stays and is sent again later.
 */
export function sendPress(client: Client, press: KeptPress): Promise<PressOutcome> {
  return inTurn(press, async () => {
    const earlier = await answeredElsewhere(press);
    if (earlier) return earlier;
    try {
      const { commandId, proof } = press;
      const receipt = await client.call(clockIn, { commandId, ...proof }, { signal: AbortSignal.timeout(patienceMs) });
      await pressStore.answer(press, receipt).catch(() => undefined);
      return { kind: 'receipt', receipt };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) return { kind: 'kept' };
      await pressStore.remove(press.commandId).catch(() => undefined);
      return { kind: 'refused', refusal };
    }
  });
}

/** While it waited for its turn, another tab may have sent it. */
async function answeredElsewhere({ commandId, ...owner }: KeptPress): Promise<PressOutcome | null> {
  const receipts = await pressStore.receipts(owner).catch(() => []);
  const receipt = receipts.find((each) => each.commandId === commandId);
  return receipt ? { kind: 'receipt', receipt } : null;
}

/** Sends what waits, oldest first. True: something was answered. Never throws: what stays is sent another time. */
export function flushPresses(client: Client, owner: PressOwner): Promise<boolean> {
  return inTurn(owner, async () => {
    const kept = await pressStore.of(owner).catch(() => []);
    const waiting = kept.filter(({ refusal }) => refusal === null);
    let answered = false;
    for (let at = 0; at < waiting.length; at += atOnce) {
      if (!(await sendSome(client, waiting.slice(at, at + atOnce)))) break;
      answered = true;
    }
    return answered;
  });
}

/** False: the server could not be asked now. */
async function sendSome(client: Client, presses: readonly KeptPress[]): Promise<boolean> {
  const [only] = presses;
  if (!only) return true;
  try {
    const input = { sending: deviceMoment(), punches: presses.map(toQueued) };
    const { answers } = await client.call(sendQueuedPunches, input, { signal: AbortSignal.timeout(patienceMs) });
    for (const answer of answers) await settle(presses, answer);
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return false;
    if (presses.length === 1) {
      await pressStore.put({ ...only, refusal });
      return true;
    }
    // One that the server can't read at all must not hold up the others.
    for (const press of presses) if (!(await sendSome(client, [press]))) return false;
    return true;
  }
}

async function settle(presses: readonly KeptPress[], answer: QueuedAnswer): Promise<void> {
  const press = presses.find(({ commandId }) => commandId === answer.commandId);
  if (!press) return;
  if (answer.kind === 'receipt') await pressStore.answer(press, answer.receipt, { isNews: true });
  else await pressStore.put({ ...press, refusal: { code: answer.code, details: answer.details } });
}

function toQueued({ commandId, proof, pressed, lastServerTime }: KeptPress) {
  return { commandId, ...proof, pressed, ...(lastServerTime === null ? {} : { lastServerTime }) };
}

/** Of these, another try may end otherwise: signed out, too slow, too often. */
const passing = new Set([401, 408, 425, 429]);

/** What the server has decided for good; null: it has not decided. */
function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ProblemError)) return null;
  const { status, code, details } = error;
  return status < 400 || status >= 500 || passing.has(status) ? null : { code, details };
}
