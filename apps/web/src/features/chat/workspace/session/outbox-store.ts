import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxRecord, OutboxStore } from '@atrium/client/chat';

/** Whose messages: nobody else on this device sees or sends them. */
export interface MessageOwner {
  readonly company: string;
  readonly memberId: string;
}

type Kept = OutboxRecord & MessageOwner;

interface Messages extends DBSchema {
  outbox: { key: string; value: Kept; indexes: { owner: [string, string] } };
}

let opened: Promise<IDBPDatabase<Messages>> | null = null;

function open(): Promise<IDBPDatabase<Messages>> {
  opened ??= openDB<Messages>('atrium.chat', 1, {
    upgrade: (database) => {
      database.createObjectStore('outbox', { keyPath: 'commandId' }).createIndex('owner', ['company', 'memberId']);
    },
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** Unsent messages of one person in one company, on this device. */
export function outboxStoreOf(owner: MessageOwner): OutboxStore {
  return {
    load: async () => (await open()).getAllFromIndex('outbox', 'owner', [owner.company, owner.memberId]),
    put: async (record) => {
      await (await open()).put('outbox', { ...record, ...owner });
    },
    remove: async (commandId) => {
      await (await open()).delete('outbox', commandId);
    },
  };
}
