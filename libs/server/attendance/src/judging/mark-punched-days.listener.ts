import { currentCompanyId, type EventEnvelope, type Listener, ListensTo } from '@atrium/kit';
import { punched } from '@atrium/contracts/attendance';
import type { PayloadOf } from '@atrium/contracts/core';
import { BoardHints } from '../board/board-hints.js';
import { workDateAt } from '../days/day-facts.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import { RuleBooks } from '../rules/rule-books.js';
import { MarkDays } from './mark-days.js';

/** Marks the days that punches belong to, and tells who looks at the board. */
@ListensTo('attendance.mark-punched-days', [punched], { from: 'beginning' })
export class MarkPunchedDays implements Listener<typeof punched> {
  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly days: MarkDays,
    private readonly hints: BoardHints,
  ) {}

  async handle({ payload: { punches } }: EventEnvelope<PayloadOf<typeof punched>>): Promise<void> {
    const book = await this.books.current();
    const terms = await this.terms.of([...new Set(punches.map(({ memberId }) => memberId))]);
    const days = punches.flatMap(({ memberId, at }) => {
      const own = terms.get(memberId);
      return own ? [{ memberId, workDate: workDateAt(book, own, Date.parse(at)) }] : [];
    });
    const once = new Map(days.map((day) => [`${day.memberId} ${day.workDate}`, day]));
    await this.days.these([...once.values()], 'punch');
    this.hints.soon(currentCompanyId());
  }
}
