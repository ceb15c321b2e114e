import { Injectable } from '@nestjs/common';

/** The company behind a slug of the address, or null. */
export type RealmBySlug = (slug: string) => Promise<string | null>;

/** Identity knows no companies: where directory, which is above, says at boot whose sign-in page a slug names. */
@Injectable()
export class Realms {
  private find: RealmBySlug | undefined;

  register(find: RealmBySlug): void {
    this.find = find;
  }

  /** Throws when nobody has registered: employee numbers would silently stop to work. */
  bySlug(slug: string): Promise<string | null> {
    if (!this.find) throw new Error('No realms are registered: directory does it at boot.');
    return this.find(slug);
  }
}
