import { Injectable } from '@nestjs/common';
import { Clock, currentContext, fieldError, type MemberActor, Tx } from '@atrium/kit';
import type { listLooks, LookView } from '@atrium/contracts/audit';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { AuditRepository } from './audit.repository.js';
import { type AuditEntry, Audit } from './audit.service.js';
import type { Changes } from './changes.js';
import { AccountsOfCompany } from './company-people.js';

/** A look at what is protected of a member: `<domain>.<what>_read`. */
export interface Look {
  readonly action: `${string}.${string}_read`;
  readonly memberId: string;
  readonly memberName: string;
  /** Which of it, e.g. the day. */
  readonly what?: Changes;
}

/** A page that refreshes itself is one look, not one a second. */
const sameLookMs = 10 * 60_000;
const rememberedAtMost = 10_000;

/** Looks at positions and private fields of others: each is on record, and whom it concerns can read who it was. */
@Injectable()
export class Looks {
  private readonly recent = new Map<string, number>();

  constructor(
    private readonly audit: Audit,
    private readonly records: AuditRepository,
    private readonly people: AccountsOfCompany,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Records a look of whoever acts; at oneself it is none. Repeated within ten minutes it is the same look. */
  async record({ action, memberId, memberName, what = {} }: Look): Promise<void> {
    const { actor } = currentContext();
    if (actor.kind === 'member' && actor.memberId === memberId) return;
    const reader = actor.kind === 'member' ? actor.memberId : actor.kind;
    const key = [reader, action, memberId, JSON.stringify(what)].join(' ');
    const now = this.clock.now().getTime();
    if (now - (this.recent.get(key) ?? -Infinity) < sameLookMs) return;
    const entry: AuditEntry = {
      action,
      subjectKind: 'member',
      subjectId: memberId,
      subjectName: memberName,
      changes: what,
    };
    await this.tx.run(() => this.audit.record(entry));
    if (this.recent.size >= rememberedAtMost) this.recent.clear();
    this.recent.set(key, now);
  }

  /** Who looked at what is protected of mine, newest first. */
  async atMe(me: MemberActor, { cursor, limit }: InputOf<typeof listLooks>): Promise<OutputOf<typeof listLooks>> {
    if (cursor !== undefined && !/^[0-9A-Z]{26}$/.test(cursor)) throw fieldError(coreErrors.invalid_input, ['cursor']);
    const rows = await this.records.page({
      subjectIds: [me.memberId],
      actionEnd: '_read',
      olderThan: cursor,
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    const readers = [...new Set(items.flatMap(({ actorId }) => actorId ?? []))];
    const names = readers.length === 0 ? new Map<string, string>() : await this.people.get().namesOf(readers);
    return {
      items: items.map((row): LookView => ({
        id: row.id as Id<'auditRecord'>,
        at: row.occurredAt.toISOString(),
        actor: { kind: row.actorKind, id: row.actorId },
        actorName: names.get(row.actorId ?? '') ?? null,
        action: row.action,
        what: Object.fromEntries(Object.entries(row.changes).map(([field, [, value]]) => [field, value])),
      })),
      nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
