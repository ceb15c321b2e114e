import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentCompanyId } from '@atrium/kit';
import type { ShiftRules } from '@atrium/contracts/attendance';
import { plainShift, type ShiftRule, type ShiftVersion } from '@atrium/rules-attendance';
import { CompanyCalendar } from '@atrium/server-calendar';
import { Directory } from '@atrium/server-directory';
import { type BookGroup, type BookShift, RuleBook } from './rule-book.js';
import { RulesRepository } from './rules.repository.js';

/** Another process may have changed a rule: a book is trusted for five seconds. */
const trusted = { max: 1000, ttl: 5000 };
const rulesAtMost = 20_000;
const [firstDay, lastDay] = ['2000-01-01', '2100-12-31'];

/** Rule books by company: read anew where rules decide for good, remembered for seconds where people press. */
@Injectable()
export class RuleBooks {
  private readonly remembered = new LRUCache<string, Promise<RuleBook>>(trusted);
  /** One object per version for good: what the rules work out about a rule, they keep by it. */
  private readonly shiftRules = new LRUCache<string, ShiftRule>({ max: rulesAtMost });

  constructor(
    private readonly rules: RulesRepository,
    private readonly calendar: CompanyCalendar,
    private readonly directory: Directory,
  ) {}

  /** The book of the company of the context, at most five seconds old. */
  current(): Promise<RuleBook> {
    const companyId = currentCompanyId();
    const known = this.remembered.get(companyId);
    if (known) return known;
    const book = this.fresh();
    this.remembered.set(companyId, book);
    book.catch(() => this.remembered.delete(companyId));
    return book;
  }

  /** The book as the database has it now. */
  async fresh(): Promise<RuleBook> {
    const { timeZone } = await this.directory.company();
    const days = await this.calendar.between(firstDay, lastDay);
    return new RuleBook(timeZone, await this.groups(), await this.shifts(), days);
  }

  /** After a change in this process. */
  forget(companyId: string): void {
    this.remembered.delete(companyId);
  }

  private async groups(): Promise<Map<string, BookGroup>> {
    const versions = await this.rules.groupVersions();
    const groups = await this.rules.groups();
    return new Map(
      groups.map(({ id, name, zone, forNewcomers }) => [
        id,
        {
          id,
          name,
          zone,
          forNewcomers: forNewcomers === 1,
          versions: versions.filter(({ groupId }) => groupId === id),
        },
      ]),
    );
  }

  private async shifts(): Promise<Map<string, BookShift>> {
    const versions = await this.rules.shiftVersions();
    const shifts = await this.rules.shifts();
    return new Map(
      shifts.map(({ id, name }) => {
        const own = versions.filter(({ shiftId }) => shiftId === id);
        const known = own.map(({ version, effectiveFrom, rules }): ShiftVersion => {
          return { shiftId: id, name, version, effectiveFrom, rule: this.ruleOf(`${id} ${version}`, rules) };
        });
        return [id, { id, name, versions: known }];
      }),
    );
  }

  private ruleOf(key: string, rules: ShiftRules): ShiftRule {
    let rule = this.shiftRules.get(key);
    if (rule === undefined) this.shiftRules.set(key, (rule = toShiftRule(rules)));
    return rule;
  }
}

/** A stored rule, completed by what a shift says of everything that was not set. */
export const toShiftRule = (rules: ShiftRules): ShiftRule => ({ ...plainShift, ...rules });
