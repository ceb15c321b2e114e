import { createHash } from 'node:crypto';
import type { AuditRecordEntity } from '../records/audit-record.entity.js';

/** What the first row of a chain follows. */
export const genesis = '0'.repeat(64);

/** The link of a row: SHA-256, in hex, of the previous row's hash and the canonical form of this one. */
export function rowHash(previous: string, chainNo: number, row: AuditRecordEntity): string {
  return createHash('sha256').update(previous).update('\n').update(canonical(chainNo, row)).digest('hex');
}

/** Fields by name in a fixed order, nested keys sorted: the same row reads the same on every database. */
function canonical(chainNo: number, row: AuditRecordEntity): string {
  return JSON.stringify([
    'atrium-audit-1',
    row.companyId,
    chainNo,
    row.id,
    row.occurredAt.toISOString(),
    row.actorKind,
    row.actorId,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.subjectName,
    row.address,
    row.traceId,
    sorted(row.changes),
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
