import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Entry } from '@atrium/contracts/approvals';
import type { EntryEntity } from './entry.entity.js';

type Row = Pick<EntryEntity, 'no' | 'at' | 'actorKind' | 'actorId' | 'type'> & { readonly params: unknown };

/** Histories: written once, read in order. Prepared statements: part of every decision. */
@Injectable()
export class EntriesRepository {
  constructor(private readonly db: Db) {}

  async of(requestId: string): Promise<Entry[]> {
    const rows = await this.db.rows<Row>(
      `SELECT no, at, actor_kind AS actorKind, actor_id AS actorId, type, params FROM approvals_entry
        WHERE company_id = ? AND request_id = ? ORDER BY no`,
      [currentCompanyId(), requestId],
    );
    return rows.map(toEntry);
  }

  async append(requestId: string, entries: readonly Entry[]): Promise<void> {
    const companyId = currentCompanyId();
    await this.db.query(
      'INSERT INTO approvals_entry (company_id, request_id, no, at, actor_kind, actor_id, type, params) VALUES ?',
      [
        entries.map(({ no, at, actor, type, params }) => {
          return [companyId, requestId, no, new Date(at), actor.kind, actor.id, type, JSON.stringify(params)];
        }),
      ],
    );
  }
}

function toEntry({ no, at, actorKind, actorId, type, params }: Row): Entry {
  const stored = (typeof params === 'string' ? JSON.parse(params) : params) as Entry['params'];
  return { no, at: at.toISOString(), actor: { kind: actorKind, id: actorId }, type, params: stored } as Entry;
}
