import type { OutboxRecord, OutboxStore } from '../outbox-store.js';

/** Storage that outlives a page of a test. */
export class MemoryOutbox implements OutboxStore {
  readonly records = new Map<string, OutboxRecord>();

  load = (): Promise<readonly OutboxRecord[]> => Promise.resolve([...this.records.values()]);

  put(record: OutboxRecord): Promise<void> {
    this.records.set(record.commandId, record);
    return Promise.resolve();
  }

  remove(commandId: string): Promise<void> {
    this.records.delete(commandId);
    return Promise.resolve();
  }
}
