import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DeviceMoment, PositionFix, PunchReceipt } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';

/** Whose presses: nobody else on this device sees or sends them. */
export interface PressOwner {
  readonly company: string;
  readonly memberId: Id<'member'>;
}

/** Why the server did not take a press, with what it said about it. */
export interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A press as this device keeps it until the server has answered. */
export interface KeptPress extends PressOwner {
  readonly commandId: Id<'command'>;
  readonly proof: {
    readonly position?: PositionFix;
    readonly remark?: string;
    readonly device: string;
  };
  readonly pressed: DeviceMoment;
  readonly lastServerTime: string | null;
  /** When it was made, by the server's clock as far as this device knew it. */
  readonly at: string;
  /** How far this device's clock was off, in milliseconds. */
  readonly skewMs: number;
  /** The slot that it is for, as things stood, and the work date of that slot. */
  readonly slotKey: string | null;
  readonly workDate: string;
  /** Set once the server has refused it; it then waits to be read. */
  readonly refusal: Refusal | null;
}

interface KeptReceipt extends PressOwner {
  readonly punchId: string;
  readonly receipt: PunchReceipt;
  /** The press had waited on this device, and nobody has read yet that it arrived. */
  readonly isNews?: boolean;
}

interface Presses extends DBSchema {
  presses: { key: string; value: KeptPress; indexes: { owner: [string, string] } };
  receipts: { key: string; value: KeptReceipt; indexes: { owner: [string, string] } };
}

let opened: Promise<IDBPDatabase<Presses>> | null = null;

function open(): Promise<IDBPDatabase<Presses>> {
  opened ??= openDB<Presses>('atrium.presses', 1, {
    upgrade: (database) => {
      database.createObjectStore('presses', { keyPath: 'commandId' }).createIndex('owner', ['company', 'memberId']);
      database.createObjectStore('receipts', { keyPath: 'punchId' }).createIndex('owner', ['company', 'memberId']);
    },
  });
  opened.catch(() => (opened = null));
  return opened;
}

const ofOwner = ({ company, memberId }: PressOwner): [string, string] => [company, memberId];
/** Receipts stay readable here so long; the server has the punch for good. */
const receiptsKept = 20;

const keptReceipts = async (owner: PressOwner): Promise<KeptReceipt[]> =>
  (await open()).getAllFromIndex('receipts', 'owner', ofOwner(owner));

/** Everything that this device keeps of presses. Writes are durable once their promise has settled. */
export const pressStore = {
  put: async (press: KeptPress): Promise<void> => {
    await (await open()).put('presses', press);
    tell();
  },

  get: async (commandId: string): Promise<KeptPress | undefined> => (await open()).get('presses', commandId),

  remove: async (commandId: string): Promise<void> => {
    await (await open()).delete('presses', commandId);
    tell();
  },

  /** Oldest first: command ids begin with their time. */
  of: async (owner: PressOwner): Promise<KeptPress[]> =>
    (await open()).getAllFromIndex('presses', 'owner', ofOwner(owner)),

  /** The answer takes the place of the press, in one step. `isNews`: it is to be told of. */
  answer: async (
    { company, memberId, commandId }: KeptPress,
    receipt: PunchReceipt,
    { isNews = false }: { readonly isNews?: boolean } = {},
  ): Promise<void> => {
    const work = (await open()).transaction(['presses', 'receipts'], 'readwrite');
    const receipts = work.objectStore('receipts');
    await work.objectStore('presses').delete(commandId);
    await receipts.put({ company, memberId, punchId: receipt.punchId, receipt, isNews });
    const keys = await receipts.index('owner').getAllKeys(ofOwner({ company, memberId }));
    for (const key of keys.slice(0, -receiptsKept)) await receipts.delete(key);
    await work.done;
    tell();
  },

  receipts: async (owner: PressOwner): Promise<PunchReceipt[]> =>
    (await keptReceipts(owner)).map(({ receipt }) => receipt),

  /** Receipts of presses that had waited, until they were read. */
  news: async (owner: PressOwner): Promise<PunchReceipt[]> =>
    (await keptReceipts(owner)).filter(({ isNews }) => isNews).map(({ receipt }) => receipt),

  readNews: async (owner: PressOwner): Promise<void> => {
    const work = (await open()).transaction('receipts', 'readwrite');
    for (const kept of await work.store.index('owner').getAll(ofOwner(owner)))
      await work.store.put({ ...kept, isNews: false });
    await work.done;
    tell();
  },
};

const here = new EventTarget();
const elsewhere = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('atrium.presses');
elsewhere?.addEventListener('message', () => here.dispatchEvent(new Event('change')));

function tell(): void {
  here.dispatchEvent(new Event('change'));
  elsewhere?.postMessage('change');
}

/** Calls after each change, in this tab or another; returns how to stop. */
export function onPressesChanged(listener: () => void): () => void {
  here.addEventListener('change', listener);
  return () => here.removeEventListener('change', listener);
}
