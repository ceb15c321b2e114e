import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { KeyRing } from './key-ring.js';
import { Secrets } from './secrets.js';
import { hashSecret, newSecret, newSheetCode, normaliseCode } from './single-use.js';

const secrets = new Secrets(KeyRing.ofSetting(Buffer.alloc(32, 7).toString('base64')));

describe('an encrypted value', () => {
  it('is read again in its company and purpose, and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        const text = secrets.encrypt('a', 'phone', plain);
        expect(secrets.decrypt('a', 'phone', text)).toBe(plain);
        expect(() => secrets.decrypt('b', 'phone', text)).toThrow();
        expect(() => secrets.decrypt('a', 'email', text)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('does not decrypt once a single character of it has changed', () => {
    const text = secrets.encrypt('a', 'phone', '+8618669802145');
    const [version, id, nonce = '', sealed = ''] = text.split('.');
    const flip = (part: string, at: number) => part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
    for (let at = 0; at < nonce.length - 1; at++)
      expect(() => secrets.decrypt('a', 'phone', [version, id, flip(nonce, at), sealed].join('.'))).toThrow();
    for (let at = 0; at < sealed.length - 1; at++)
      expect(() => secrets.decrypt('a', 'phone', [version, id, nonce, flip(sealed, at)].join('.'))).toThrow();
  });

  it('never looks the same twice, while its blind index does', () => {
    expect(secrets.encrypt('a', 'phone', 'x')).not.toBe(secrets.encrypt('a', 'phone', 'x'));
    expect(secrets.blindIndex('a', 'phone', 'x')).toBe(secrets.blindIndex('a', 'phone', 'x'));
    expect(
      new Set([
        secrets.blindIndex('a', 'phone', 'x'),
        secrets.blindIndex('b', 'phone', 'x'),
        secrets.blindIndex('a', 'email', 'x'),
        secrets.blindIndex('a', 'phone', 'y'),
      ]).size,
    ).toBe(4);
  });
});

describe('a key file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atrium-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner alone, and kept', () => {
    const text = new Secrets(KeyRing.ofFile(folder)).encrypt('a', 'p', 'x');
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(new Secrets(KeyRing.ofFile(folder)).decrypt('a', 'p', text)).toBe('x');
  });

  it('that others may read is refused', () => {
    KeyRing.ofFile(folder);
    chmodSync(join(folder, 'keys.json'), 0o644);
    expect(() => KeyRing.ofFile(folder)).toThrow('chmod 600');
  });

  it('rotates: the new key encrypts, the old one still decrypts, indexes stay', () => {
    const before = new Secrets(KeyRing.ofFile(folder));
    const text = before.encrypt('a', 'p', 'x');
    const index = before.blindIndex('a', 'p', 'x');
    const id = KeyRing.rotate(folder);
    const after = new Secrets(KeyRing.ofFile(folder));
    expect(after.decrypt('a', 'p', text)).toBe('x');
    expect(after.encrypt('a', 'p', 'x').split('.')[1]).toBe(id);
    expect(after.blindIndex('a', 'p', 'x')).toBe(index);
    expect(JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'))).toMatchObject({ keys: [{ id }, {}] });
  });
});

describe('single-use secrets', () => {
  it('are long, different, and stored hashed', () => {
    expect(newSecret()).toHaveLength(43);
    expect(newSecret()).not.toBe(newSecret());
    expect(hashSecret('x')).toHaveLength(43);
  });

  it.each([
    ['as printed', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', ' ')} `],
  ])('printed codes are understood %s', (_, type) => {
    const code = newSheetCode();
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect(normaliseCode(type(code))).toBe(code);
  });
});
