import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Stretch } from '../days/day-facts.js';
import { PunchEntity } from './punch.entity.js';

const fields = `company_id AS companyId, member_id AS memberId, at, id, command_id AS commandId, received_at AS receivedAt,
  clock, verdict, place_name AS placeName, distance_meters AS distanceMeters, accuracy_meters AS accuracyMeters, field,
  remark, device_id AS deviceId, evidence_hash AS evidenceHash, hash`;

/** Punches as they are read; `PunchLog` writes them. */
@Injectable()
export class PunchesRepository {
  constructor(private readonly db: Db) {}

  /** Of one member, both ends included, in order. Prepared: every press asks for the day it belongs to. */
  ofMember(memberId: string, { from, until }: Stretch): Promise<PunchEntity[]> {
    return this.db.rows(
      `SELECT ${fields} FROM attendance_punch
        WHERE company_id = ? AND member_id = ? AND at BETWEEN ? AND ? ORDER BY at, id`,
      [currentCompanyId(), memberId, from, until],
    );
  }

  /** Of many members, by member, in order. */
  async ofMembers(
    memberIds: readonly string[],
    { from, until }: Stretch,
  ): Promise<ReadonlyMap<string, readonly PunchEntity[]>> {
    const found: PunchEntity[] = [];
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<PunchEntity>(
        `SELECT ${fields} FROM attendance_punch
          WHERE company_id = ? AND member_id IN (?) AND at BETWEEN ? AND ? ORDER BY member_id, at, id`,
        [currentCompanyId(), some, from, until],
      );
      found.push(...rows);
    }
    return groupedBy(found, ({ memberId }) => memberId as string);
  }

  /** The punch that a command has made, if it has. */
  byCommand(memberId: Id<'member'>, commandId: Id<'command'>): Promise<PunchEntity | null> {
    return this.db.manager.findOneBy(PunchEntity, { companyId: currentCompanyId(), memberId, commandId });
  }
}
