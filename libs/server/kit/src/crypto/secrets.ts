import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from './key-ring.js';

/** The realm of what belongs to no company: accounts, sign-in names, sessions. Also the company id of their audit chain. */
export const installation = '0'.repeat(26);

const version = 'v1';

/** Encrypts fields, and makes them findable without being readable. */
@Injectable()
export class Secrets {
  constructor(private readonly ring: KeyRing) {}

  /**
   * AES-256-GCM under the realm's own key. The text carries version, key id, nonce and tag; realm and purpose are bound to
   * it, so that a value moved to another company or column does not decrypt.
   */
  encrypt(realm: string, purpose: string, plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.ring.keyFor(realm, purpose), nonce).setAAD(
      boundTo(realm, purpose),
    );
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [version, this.ring.currentId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** Throws when the text was changed, moved, or made with a key that is not here. */
  decrypt(realm: string, purpose: string, text: string): string {
    const [made, keyId, nonce, sealed] = text.split('.');
    if (made !== version || !keyId || !nonce || sealed === undefined) throw new Error('Not an encrypted value.');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.ring.keyFor(realm, purpose, keyId),
      Buffer.from(nonce, 'base64url'),
    )
      .setAAD(boundTo(realm, purpose))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  }

  /** HMAC-SHA-256 of a normalised value, 43 characters: equal values of a realm and purpose have equal indexes, nothing else shows. */
  blindIndex(realm: string, purpose: string, normalised: string): string {
    return createHmac('sha256', this.ring.indexKeyFor(realm, purpose)).update(normalised, 'utf8').digest('base64url');
  }
}

const boundTo = (realm: string, purpose: string): Buffer => Buffer.from(`${realm}/${purpose}`, 'utf8');
