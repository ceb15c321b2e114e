import { Injectable } from '@nestjs/common';
import { assertInTransaction, chunksOf, currentCompanyId, Db } from '@atrium/kit';

/** A stretch of working time: the end is the first moment that is not. */
export interface WorkingSpan {
  readonly from: Date;
  readonly until: Date;
}

/** What a plan works on a day; no span: a day off. */
export interface PlanDay {
  readonly planId: string;
  readonly day: string;
  readonly spans: readonly WorkingSpan[];
}

/** By which plan a member goes from one day to another, both included. */
export interface PlanTerm {
  readonly memberId: string;
  readonly planId: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/**
 * When people work, as others need it: quiet hours, timeouts. Attendance, which is above, writes it down; whoever reads it
 * need not know shifts. All of it in the company of the context.
 */
@Injectable()
export class WorkingHours {
  constructor(private readonly db: Db) {}

  /**
   * The hours of each of these members on a work date (a night may reach into the next day), in order; empty on a day off.
   * Whoever has no plan then, or whose day is not written down yet, is left out: their hours are not known.
   */
  async of(memberIds: readonly string[], day: string): Promise<ReadonlyMap<string, readonly WorkingSpan[]>> {
    const hours = new Map<string, readonly WorkingSpan[]>();
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<{ memberId: string; spans: unknown }>(
        `SELECT m.member_id AS memberId, d.spans FROM calendar_hours_of_member m
           JOIN calendar_hours_day d ON d.company_id = m.company_id AND d.plan_id = m.plan_id AND d.day = ?
          WHERE m.company_id = ? AND m.member_id IN (?) AND m.from_day <= ? AND m.to_day >= ?`,
        [day, currentCompanyId(), some, day, day],
      );
      for (const { memberId, spans } of rows) hours.set(memberId, toSpans(spans));
    }
    return hours;
  }

  /** Writes down what plans work on days; a day that is written again is replaced. Inside `tx.run`. */
  async writeDays(days: readonly PlanDay[]): Promise<void> {
    assertInTransaction('workingHours.writeDays');
    for (const some of chunksOf(days))
      await this.db.query(
        `INSERT INTO calendar_hours_day (company_id, plan_id, day, spans) VALUES ?
         ON DUPLICATE KEY UPDATE spans = VALUES(spans)`,
        [some.map(({ planId, day, spans }) => [currentCompanyId(), planId, day, toJson(spans)])],
      );
  }

  /** Writes down by which plans these members go, in place of all that was written of them. Inside `tx.run`. */
  async writeTerms(memberIds: readonly string[], terms: readonly PlanTerm[]): Promise<void> {
    assertInTransaction('workingHours.writeTerms');
    for (const some of chunksOf([...memberIds].sort()))
      await this.db.query('DELETE FROM calendar_hours_of_member WHERE company_id = ? AND member_id IN (?)', [
        currentCompanyId(),
        some,
      ]);
    for (const some of chunksOf(terms))
      await this.db.query(
        'INSERT INTO calendar_hours_of_member (company_id, member_id, plan_id, from_day, to_day) VALUES ?',
        [some.map((term) => [currentCompanyId(), term.memberId, term.planId, term.fromDay, term.toDay])],
      );
  }

  /** The last day that is written down, by plan. */
  async writtenUntil(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ planId: string; day: string }>(
      'SELECT plan_id AS planId, MAX(day) AS day FROM calendar_hours_day WHERE company_id = ? GROUP BY plan_id',
      [currentCompanyId()],
    );
    return new Map(rows.map(({ planId, day }) => [planId, day]));
  }

  /** Drops days that nobody asks about any more. */
  async forgetBefore(day: string): Promise<void> {
    await this.db.query('DELETE FROM calendar_hours_day WHERE company_id = ? AND day < ?', [currentCompanyId(), day]);
  }
}

const toJson = (spans: readonly WorkingSpan[]): string =>
  JSON.stringify(spans.map(({ from, until }) => [from.getTime(), until.getTime()]));

/** A JSON column comes parsed from MySQL and as text from MariaDB. */
function toSpans(stored: unknown): WorkingSpan[] {
  const pairs = (typeof stored === 'string' ? JSON.parse(stored) : stored) as [number, number][];
  return pairs.map(([from, until]) => ({ from: new Date(from), until: new Date(until) }));
}
