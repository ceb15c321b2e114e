import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The last answer to a question, and when it came (this device's clock). */
export interface Copy {
  readonly value: unknown;
  readonly at: number;
}

interface Copies extends DBSchema {
  copies: { key: string; value: Copy };
}

let opened: Promise<IDBPDatabase<Copies>> | null = null;

function open(): Promise<IDBPDatabase<Copies>> {
  opened ??= openDB<Copies>('atrium.copies', 1, { upgrade: (database) => void database.createObjectStore('copies') });
  return opened;
}

/** A browser that keeps nothing (a private window) is no failure: there is no copy then. */
async function orNothing<T>(work: (database: IDBPDatabase<Copies>) => Promise<T>): Promise<T | undefined> {
  try {
    return await work(await open());
  } catch {
    opened = null;
    return undefined;
  }
}

/** Keeps the newest answer on this device, for when the server can't be reached. */
export const keepCopy = (key: string, copy: Copy): Promise<unknown> =>
  orNothing((database) => database.put('copies', copy, key));

export const keptCopy = (key: string): Promise<Copy | undefined> =>
  orNothing((database) => database.get('copies', key));

/** Whoever signs out, or is signed out, leaves no copy behind. */
export const dropCopies = (): Promise<unknown> => orNothing((database) => database.clear('copies'));
