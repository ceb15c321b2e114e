import { Injectable } from '@nestjs/common';
import { type DatedRelation, type Day, inDepartment, ledBy, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts, type OfWhom } from '../dated-facts/dated-facts.repository.js';
import type { MemberEntity } from './member.entity.js';

/** Whom a change of somebody's last day touches, besides themself. */
export interface Touched {
  /** People whose named line manager it was. */
  readonly reportIds: readonly string[];
  /** Departments that they led. */
  readonly departmentIds: readonly string[];
}

/** What holds of a member holds no longer than they are employed; it follows when the last day moves. */
@Injectable()
export class EmploymentFacts {
  constructor(private readonly facts: DatedFacts) {}

  /** Lets everything end by the new last day, or go on to it where it ended with the old one. */
  async moveLastDay(members: readonly MemberEntity[], lastDay: Day): Promise<Touched> {
    const sooner = members.filter((member) => lastDay < member.lastDay).map(({ id }) => id);
    for (const relation of [inDepartment, reportsTo]) await this.facts.end(relation, lastDay, { subjectIds: sooner });
    const reports = await this.facts.end(reportsTo, lastDay, { objectIds: sooner });
    const led = await this.facts.end(ledBy, lastDay, { objectIds: sooner });
    for (const { id, lastDay: before } of members.filter((member) => member.lastDay < lastDay)) {
      for (const relation of [inDepartment, reportsTo])
        await this.goOn(relation, { of: { subjectIds: [id] }, before, lastDay });
      reports.push(...(await this.goOn(reportsTo, { of: { objectIds: [id] }, before, lastDay })));
      led.push(...(await this.goOn(ledBy, { of: { objectIds: [id] }, before, lastDay })));
    }
    return {
      reportIds: [...new Set(reports.map(({ subjectId }) => subjectId))],
      departmentIds: [...new Set(led.map(({ subjectId }) => subjectId))],
    };
  }

  private async goOn(relation: DatedRelation, { of, before, lastDay }: { of: OfWhom; before: Day; lastDay: Day }) {
    const ended = (await this.facts.onOrAfter(relation, before, of)).filter(({ toDay }) => toDay === before);
    await this.facts.moveEnd(relation, ended, lastDay);
    return ended;
  }
}
