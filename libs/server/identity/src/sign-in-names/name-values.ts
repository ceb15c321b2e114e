import { Injectable } from '@nestjs/common';
import { installation, Secrets } from '@atrium/kit';
import type { SignInNameKind } from '@atrium/contracts/identity';
import { normalise, type SignInName } from './normalise.js';
import type { SignInNameEntity } from './sign-in-name.entity.js';

/** A name as it lies in the table. */
export interface SealedName {
  readonly kind: SignInNameKind;
  readonly valueHash: string;
  readonly valueSecret: string;
}

/** A name as its account has it. */
export interface OwnedName extends SignInName {
  /** Its owner has opened a link that was mailed to it. */
  readonly proved: boolean;
  /** Valid at every sign-in page, not only at its company's. */
  readonly everywhere: boolean;
}

/** Between names as people write them and names as they are stored: a blind index to find them by, and the encrypted text. */
@Injectable()
export class NameValues {
  constructor(private readonly secrets: Secrets) {}

  /** The blind index of a name, or null when it can't be a name of its kind. */
  hash(name: SignInName): string | null {
    const form = normalise(name);
    return form === null ? null : this.secrets.blindIndex(installation, purposeOf(name.kind), form);
  }

  /** Throws when it can't be a name of its kind: the caller has checked that with its own words. */
  seal(name: SignInName): SealedName {
    const valueHash = this.hash(name);
    if (valueHash === null) throw new Error(`Not a sign-in name of kind "${name.kind}".`);
    const valueSecret = this.secrets.encrypt(installation, purposeOf(name.kind), name.value.normalize('NFC').trim());
    return { kind: name.kind, valueHash, valueSecret };
  }

  open(row: Pick<SignInNameEntity, 'kind' | 'valueSecret' | 'provedAt' | 'realmId'>): OwnedName {
    return {
      kind: row.kind,
      value: this.secrets.decrypt(installation, purposeOf(row.kind), row.valueSecret),
      proved: row.provedAt !== null,
      everywhere: row.realmId === installation,
    };
  }
}

const purposeOf = (kind: SignInNameKind): string => `sign-in-name/${kind}`;
