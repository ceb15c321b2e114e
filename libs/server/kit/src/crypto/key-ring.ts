import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const KeyFile = z.object({
  keys: z.array(z.object({ id: z.string().check(z.regex(/^[a-z0-9]{1,16}$/)), key: z.string() })).check(z.minLength(1)),
});

interface RootKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * The root keys of an installation and what is derived from them: one key for each company and purpose (HKDF-SHA-256,
 * RFC 5869). The first root key encrypts, the others still decrypt.
 */
export class KeyRing {
  private readonly derived = new Map<string, Buffer>();

  private constructor(private readonly roots: readonly RootKey[]) {}

  /** One key, given by the environment: 32 bytes in base64. */
  static ofSetting(base64: string): KeyRing {
    return new KeyRing([{ id: 'env', key: rootKey(base64) }]);
  }

  /** The keys of `<folder>/keys.json`, which is made when it is missing. Throws when others may read it. */
  static ofFile(folder: string): KeyRing {
    const path = join(folder, 'keys.json');
    if (!existsSync(path)) create(path);
    if ((statSync(path).mode & 0o077) !== 0)
      throw new Error(`${path} must be readable by its owner alone: chmod 600 ${path}`);
    const { keys } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new KeyRing(keys.map(({ id, key }) => ({ id, key: rootKey(key) })));
  }

  /** Puts a new key in front: from the next start on it encrypts. Returns its id. */
  static rotate(folder: string): string {
    const path = join(folder, 'keys.json');
    const { keys } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const added = newKey();
    write(`${path}.next`, { keys: [added, ...keys] });
    renameSync(`${path}.next`, path);
    return added.id;
  }

  get currentId(): string {
    return this.roots[0]?.id ?? '';
  }

  /** 32 bytes for this realm (a company, or the installation) and purpose. Throws for an id that is not on the ring. */
  keyFor(realm: string, purpose: string, id = this.currentId): Buffer {
    const name = `${id}/${realm}/${purpose}`;
    const known = this.derived.get(name);
    if (known) return known;
    const root = this.roots.find((candidate) => candidate.id === id);
    if (!root) throw new Error(`The key "${id}" is not on the ring: it belongs in the backup.`);
    const key = Buffer.from(hkdfSync('sha256', root.key, realm, `atrium/${purpose}`, 32));
    if (this.derived.size > 5000) this.derived.clear();
    this.derived.set(name, key);
    return key;
  }

  /** Blind indexes must not move when keys rotate: they come from the oldest key. */
  indexKeyFor(realm: string, purpose: string): Buffer {
    return this.keyFor(realm, `index/${purpose}`, this.roots.at(-1)?.id);
  }
}

function rootKey(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== 32) throw new Error('A root key has 32 bytes.');
  return key;
}

const newKey = () => ({ id: randomBytes(5).toString('hex'), key: randomBytes(32).toString('base64') });

/** Whole or not at all, and never over one that another process made at the same moment. */
function create(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  write(draft, { keys: [newKey()] });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    unlinkSync(draft);
  }
}

function write(path: string, content: unknown): void {
  const file = openSync(path, 'w', 0o600);
  writeSync(file, JSON.stringify(content, null, 2));
  fsyncSync(file);
  closeSync(file);
}
