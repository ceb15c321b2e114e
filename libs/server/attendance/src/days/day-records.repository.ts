import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { DayRecordEntity } from './day-record.entity.js';
import { SupersededDayEntity } from './superseded-day.entity.js';

const fields = `company_id AS companyId, member_id AS memberId, work_date AS workDate, record, final,
  input_hash AS inputHash, engine_version AS engineVersion, judged_at AS judgedAt`;

/** Day records, by set. */
@Injectable()
export class DayRecordsRepository {
  constructor(private readonly db: Db) {}

  /** Of these members between two dates, both included, by member and date. */
  async between(memberIds: readonly string[], from: string, to: string): Promise<DayRecordEntity[]> {
    const found: DayRecordEntity[] = [];
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<DayRecordEntity>(
        `SELECT ${fields} FROM attendance_day_record
          WHERE company_id = ? AND member_id IN (?) AND work_date BETWEEN ? AND ? ORDER BY member_id, work_date`,
        [currentCompanyId(), some, from, to],
      );
      found.push(...rows);
    }
    return found;
  }

  /** How many finished days of these members there are from a date on. */
  async countFinal(memberIds: readonly string[], from: string): Promise<number> {
    let count = 0;
    for (const some of chunksOf(memberIds)) {
      const [row] = await this.db.query<{ days: string }>(
        `SELECT COUNT(*) AS days FROM attendance_day_record
          WHERE company_id = ? AND member_id IN (?) AND work_date >= ? AND final = 1`,
        [currentCompanyId(), some, from],
      );
      count += Number(row?.days ?? 0);
    }
    return count;
  }

  /** Writes records over what there was. */
  async put(records: readonly DayRecordEntity[]): Promise<void> {
    for (const some of chunksOf(records))
      await this.db.query(
        `INSERT INTO attendance_day_record
           (company_id, member_id, work_date, record, final, input_hash, engine_version, judged_at) VALUES ?
         ON DUPLICATE KEY UPDATE record = VALUES(record), final = VALUES(final), input_hash = VALUES(input_hash),
           engine_version = VALUES(engine_version), judged_at = VALUES(judged_at)`,
        [
          some.map((row) => [
            row.companyId,
            row.memberId,
            row.workDate,
            row.record,
            row.final,
            row.inputHash,
            row.engineVersion,
            row.judgedAt,
          ]),
        ],
      );
  }

  /** Keeps what finished days were before. */
  async keepSuperseded(days: readonly SupersededDayEntity[]): Promise<void> {
    for (const some of chunksOf(days)) await this.db.manager.insert(SupersededDayEntity, [...some]);
  }

  /** What a day was before, newest first. */
  superseded(memberId: string, workDate: string): Promise<SupersededDayEntity[]> {
    return this.db.manager.find(SupersededDayEntity, {
      where: { companyId: currentCompanyId(), memberId, workDate },
      order: { supersededAt: 'DESC' },
    });
  }
}
