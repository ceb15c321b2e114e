import { Injectable } from '@nestjs/common';
import {
  groupedBy,
  type LogEntry,
  logEvent,
  type LogShape,
  type LogWriter,
  LogWriters,
  type SqlValue,
} from '@atrium/kit';
import { punched } from '@atrium/contracts/attendance';
import { sha256 } from './evidence.js';
import type { PunchEntity } from './punch.entity.js';

/** A punch as it is handed in: all of its row but the hash, and its sealed evidence. */
export interface NewPunch extends LogEntry, Omit<PunchEntity, 'companyId' | 'hash'> {
  readonly sealed: string;
}

/** A punch as it is stored. */
type PunchRow = NewPunch & Pick<PunchEntity, 'hash'>;

const columns = [
  'company_id',
  'member_id',
  'at',
  'id',
  'command_id',
  'received_at',
  'clock',
  'verdict',
  'place_name',
  'distance_meters',
  'accuracy_meters',
  'field',
  'remark',
  'device_id',
  'evidence_hash',
  'hash',
] as const;

const keyOf = ({ companyId, memberId, commandId }: Pick<NewPunch, 'companyId' | 'memberId' | 'commandId'>): string =>
  `${companyId} ${memberId} ${commandId}`;

const shape: LogShape<NewPunch, PunchRow, PunchEntity> = {
  name: 'attendance.punches',
  log: {
    table: 'attendance_punch',
    columns,
    values: (row): SqlValue[] => [
      row.companyId,
      row.memberId,
      row.at,
      row.id,
      row.commandId,
      row.receivedAt,
      row.clock,
      row.verdict,
      row.placeName,
      row.distanceMeters,
      row.accuracyMeters,
      row.field,
      row.remark,
      row.deviceId,
      row.evidenceHash,
      row.hash,
    ],
  },
  companion: {
    table: 'attendance_punch_evidence',
    columns: ['company_id', 'punch_id', 'received_at', 'sealed'],
    values: ({ companyId, id, receivedAt, sealed }) => [companyId, id, receivedAt, sealed],
  },
  commandKey: 'attendance_punch_command',
  keyOf,
  toRows: (entries) => Promise.resolve(entries.map((entry) => ({ ...entry, hash: punchHash(entry) }))),
  events(rows) {
    const byCompany = groupedBy(rows, ({ companyId }) => companyId);
    return [...byCompany].map(([companyId, own]) =>
      logEvent(companyId, punched, {
        punches: own.map(({ id, memberId, at }) => ({ punchId: id, memberId, at: at.toISOString() })),
      }),
    );
  },
  receipt: ({ sealed: _, ...row }) => row,
  async stored(entries, sql) {
    const found = new Map<string, PunchEntity>();
    for (const entry of entries) {
      const [row] = await sql.rows<Record<string, unknown>>(
        `SELECT ${columns.join(', ')} FROM attendance_punch WHERE company_id = ? AND member_id = ? AND command_id = ?`,
        [entry.companyId, entry.memberId, entry.commandId],
      );
      if (row) found.set(keyOf(entry), toPunch(row));
    }
    return found;
  },
};

/** Appends punches: each is answered once it is committed, a repeat with the first one's row. */
@Injectable()
export class PunchLog {
  private readonly writer: LogWriter<NewPunch, PunchRow, PunchEntity>;

  constructor(writers: LogWriters) {
    this.writer = writers.writer(shape);
  }

  add(punch: NewPunch): Promise<PunchEntity> {
    return this.writer.append(punch);
  }
}

/** The member's proof: what is hashed never changes, and holds nothing that retention drops. */
export function punchHash(punch: Omit<PunchEntity, 'hash' | 'id'>): string {
  const { companyId, memberId, commandId, at, receivedAt, clock, verdict, placeName } = punch;
  const { distanceMeters, accuracyMeters, field, remark, deviceId, evidenceHash } = punch;
  return sha256(
    JSON.stringify([
      'punch-1',
      companyId,
      memberId,
      commandId,
      at.toISOString(),
      receivedAt.toISOString(),
      clock,
      verdict,
      placeName,
      distanceMeters,
      accuracyMeters,
      field,
      remark,
      deviceId,
      evidenceHash,
    ]),
  );
}

/** A row under its own column names as an entity. */
function toPunch(row: Record<string, unknown>): PunchEntity {
  const named = columns.map((column) => [
    column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    row[column],
  ]);
  return Object.fromEntries(named) as PunchEntity;
}
