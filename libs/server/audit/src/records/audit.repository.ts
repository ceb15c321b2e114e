import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { currentCompanyId, Db } from '@atrium/kit';
import { AuditRecordEntity } from './audit-record.entity.js';

/** A row as it is written; the relay adds number and hash. */
export type NewAuditRecord = Omit<AuditRecordEntity, 'chainNo' | 'hash'>;

/** What a page of the log is narrowed to; all of it within the company of the context. */
export interface AuditFilter {
  /** Matches the subject's stored name and the action. */
  readonly text?: string | undefined;
  /** People whose name matches the text, by their member and account ids. */
  readonly namedIds?: readonly string[] | undefined;
  readonly subjectIds?: readonly string[] | undefined;
  readonly actorIds?: readonly string[] | undefined;
  readonly action?: string | undefined;
  /** What the action ends with. */
  readonly actionEnd?: `_${string}` | undefined;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  /** Only rows older than the one with this id. */
  readonly olderThan?: string | undefined;
  readonly limit: number;
}

/** Rows per statement: far below the server's limit of placeholders. */
const rowsPerInsert = 500;

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Db) {}

  async insert(rows: readonly NewAuditRecord[]): Promise<void> {
    // Prepared: nearly every write of the product adds one row here.
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      const part = rows.slice(start, start + rowsPerInsert);
      const places = part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
      await this.db.write(
        `INSERT INTO audit_record (company_id, id, occurred_at, actor_kind, actor_id, action, subject_kind, subject_id,
           subject_name, address, trace_id, changes) VALUES ${places}`,
        part.flatMap((row) => [
          row.companyId,
          row.id,
          row.occurredAt,
          row.actorKind,
          row.actorId,
          row.action,
          row.subjectKind,
          row.subjectId,
          row.subjectName && Array.from(row.subjectName).slice(0, 200).join(''),
          row.address && row.address.slice(0, 45),
          row.traceId,
          JSON.stringify(row.changes),
        ]),
      );
    }
  }

  /** The newest rows of the company that pass the filter. */
  page(filter: AuditFilter): Promise<AuditRecordEntity[]> {
    const query = this.db.manager
      .createQueryBuilder(AuditRecordEntity, 'record')
      .where('record.companyId = :companyId', { companyId: currentCompanyId() })
      .orderBy('record.id', 'DESC')
      .take(filter.limit);
    narrow(query, filter);
    return query.getMany();
  }
}

function narrow(query: SelectQueryBuilder<AuditRecordEntity>, filter: AuditFilter): void {
  const { subjectIds, actorIds, action, actionEnd, from, before, olderThan } = filter;
  if (subjectIds) query.andWhere('record.subjectId IN (:...subjectIds)', { subjectIds: orNothing(subjectIds) });
  if (actorIds) query.andWhere('record.actorId IN (:...actorIds)', { actorIds: orNothing(actorIds) });
  if (action) query.andWhere('record.action = :action', { action });
  if (actionEnd) query.andWhere('record.action LIKE :actionEnd', { actionEnd: `%\\${actionEnd}` });
  if (from) query.andWhere('record.occurredAt >= :from', { from });
  if (before) query.andWhere('record.occurredAt < :before', { before });
  if (olderThan) query.andWhere('record.id < :olderThan', { olderThan });
  if (filter.text !== undefined) query.andWhere(matches(filter.text, orNothing(filter.namedIds ?? [])));
}

function matches(text: string, namedIds: readonly string[]): Brackets {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return new Brackets((any) => {
    any
      .where('record.subjectName LIKE :like', { like })
      .orWhere('record.actorId IN (:...namedIds)', { namedIds })
      .orWhere('record.subjectId IN (:...namedIds)', { namedIds });
    // The column is ASCII: text that is not can't match, and must not be compared with it.
    if (/^[\x20-\x7e]+$/.test(text))
      any.orWhere('record.action LIKE :action_like', { action_like: like.toLowerCase() });
  });
}

/** `IN ()` is no SQL: an empty list is a list that matches no id. */
const orNothing = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);
