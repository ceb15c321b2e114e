import { Injectable } from '@nestjs/common';
import { AppError, fieldError, inCompany, type MemberActor } from '@atrium/kit';
import type { AuditRecordView, listAudit } from '@atrium/contracts/audit';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { installationId } from '../installation.js';
import type { AuditRecordEntity } from './audit-record.entity.js';
import { type AuditFilter, AuditRepository } from './audit.repository.js';
import { AccountsOfCompany } from './company-people.js';
import { idsIn } from './changes.js';
import { endOfDay, startOfDay } from './day-bounds.js';

type Query = InputOf<typeof listAudit>;
type Page = OutputOf<typeof listAudit>;

/** Reads the log of the company of the context, together with the account acts of its people. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly records: AuditRepository,
    private readonly accounts: AccountsOfCompany,
  ) {}

  /** The page that a member asks for. The log has no departments: only the whole company's scope reads it. */
  async listFor(me: MemberActor, query: Query): Promise<Page> {
    if (me.grants.get('audit.read')?.kind !== 'company') throw new AppError(coreErrors.forbidden);
    return this.list(query, await this.accounts.get().accountIds());
  }

  /** Newest first: acts in the company, and what the given accounts did to themselves. */
  async list(query: Query, accountIds: readonly string[]): Promise<Page> {
    const filter = await this.filterOf(query);
    const company = await this.records.page(filter);
    const { subjectIds } = filter;
    const asked = subjectIds === undefined ? accountIds : accountIds.filter((id) => subjectIds.includes(id));
    const own =
      asked.length === 0
        ? []
        : await inCompany(installationId, () => this.records.page({ ...filter, subjectIds: asked }));
    const newest = [...company, ...own].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, query.limit + 1);
    const items = newest.slice(0, query.limit);
    return {
      items: await this.views(items),
      nextCursor: newest.length > query.limit ? (items.at(-1)?.id ?? null) : null,
    };
  }

  private async filterOf(query: Query): Promise<AuditFilter> {
    if (query.cursor !== undefined && !/^[0-9A-Z]{26}$/.test(query.cursor))
      throw fieldError(coreErrors.invalid_input, ['cursor']);
    const people = this.accounts.get();
    const zone = (query.from ?? query.to) ? await people.timeZone() : 'UTC';
    return {
      text: query.q,
      namedIds: query.q === undefined ? undefined : await people.idsByName(query.q),
      subjectIds: query.subjectId === undefined ? undefined : await people.idsOf(query.subjectId),
      actorIds: query.actorId === undefined ? undefined : await people.idsOf(query.actorId),
      action: query.action,
      from: query.from === undefined ? undefined : startOfDay(query.from, zone),
      before: query.to === undefined ? undefined : endOfDay(query.to, zone),
      olderThan: query.cursor,
      limit: query.limit + 1,
    };
  }

  private async views(rows: readonly AuditRecordEntity[]): Promise<AuditRecordView[]> {
    const ids = rows
      .flatMap(({ actorId, subjectId, changes }) => [actorId, subjectId, ...idsIn(changes)])
      .filter((id) => id !== null);
    const names = ids.length === 0 ? new Map<string, string>() : await this.accounts.get().namesOf([...new Set(ids)]);
    return rows.map((row) => toView(row, names));
  }
}

function toView(row: AuditRecordEntity, names: ReadonlyMap<string, string>): AuditRecordView {
  return {
    id: row.id as Id<'auditRecord'>,
    chainNo: row.chainNo === null ? null : Number(row.chainNo),
    at: row.occurredAt.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId },
    actorName: names.get(row.actorId ?? '') ?? null,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    subjectName: row.subjectName ?? names.get(row.subjectId ?? '') ?? null,
    address: row.address,
    changes: Object.fromEntries(Object.entries(row.changes).map(([field, [old, next]]) => [field, [old, next]])),
    names: Object.fromEntries(
      idsIn(row.changes).flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [[id, name]];
      }),
    ),
  };
}
