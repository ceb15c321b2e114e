import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';

/** Which of these things a reader may read; the others do not exist for them. */
export type MayRead = (reader: MemberActor, ownerIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** Who decides about the files of which kind of thing. The owning domains register at boot. */
@Injectable()
export class FileOwners {
  private readonly byKind = new Map<string, MayRead>();

  register(ownerKind: `${string}.${string}`, mayRead: MayRead): void {
    this.byKind.set(ownerKind, mayRead);
  }

  /** A kind that nobody registered is read by nobody. */
  async mayRead(reader: MemberActor, ownerKind: string, ownerId: string): Promise<boolean> {
    return (await this.byKind.get(ownerKind)?.(reader, [ownerId]))?.has(ownerId) ?? false;
  }
}
