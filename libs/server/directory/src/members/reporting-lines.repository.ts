import { groupedBy } from '@atrium/kit';
import { Injectable } from '@nestjs/common';
import { type Parents, type ReportingLines, upwardsFrom } from '@atrium/rules-access';
import { type DatedFact, type Day, inDepartment, ledBy, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree, parentsOf } from '../departments/department-tree.repository.js';

/** Loads who reports to whom as of a day: enough of it for the people asked about, in as few queries as it takes. */
@Injectable()
export class ReportingLinesReader {
  constructor(
    private readonly facts: DatedFacts,
    private readonly tree: DepartmentTree,
  ) {}

  /** Enough to find the managers of these members; undefined: of everybody. */
  async of(memberIds: readonly string[] | undefined, day: Day): Promise<ReportingLines> {
    const { parents, leaders } = await this.leadership(day);
    return { parents, leaders, ...(await this.places(memberIds, day)) };
  }

  /** Enough to go from these members all the way up. */
  async upwards(memberIds: readonly string[], day: Day): Promise<ReportingLines> {
    const { parents, leaders } = await this.leadership(day);
    const primaryOf = new Map<string, string>();
    const lineManagerOf = new Map<string, string>();
    const asked = new Set<string>();
    for (let next = [...memberIds]; next.length > 0;) {
      for (const id of next) asked.add(id);
      const found = await this.places(next, day);
      for (const [id, home] of found.primaryOf) primaryOf.set(id, home);
      for (const [id, manager] of found.lineManagerOf) lineManagerOf.set(id, manager);
      const above = [...found.primaryOf.values()].flatMap((home) => upwardsFrom(parents, home));
      const managers = [...found.lineManagerOf.values(), ...above.flatMap((id) => leaders.get(id) ?? [])];
      next = [...new Set(managers)].filter((id) => !asked.has(id));
    }
    return { parents, leaders, primaryOf, lineManagerOf };
  }

  private async leadership(day: Day): Promise<{ parents: Parents; leaders: ReadonlyMap<string, string[]> }> {
    const parents = parentsOf(await this.tree.on(day));
    return { parents, leaders: objectsBySubject(await this.facts.on(ledBy, day)) };
  }

  private async places(memberIds: readonly string[] | undefined, day: Day) {
    const homes = await this.facts.on(inDepartment, day, { subjectIds: memberIds });
    const managers = await this.facts.on(reportsTo, day, { subjectIds: memberIds });
    return {
      primaryOf: new Map(
        homes.filter(({ position }) => position === 0).map(({ subjectId, objectId }) => [subjectId, objectId]),
      ),
      lineManagerOf: new Map(managers.map(({ subjectId, objectId }) => [subjectId, objectId])),
    };
  }
}

/** Objects by subject, the first position first. */
export function objectsBySubject(facts: readonly DatedFact[]): ReadonlyMap<string, string[]> {
  return new Map(
    [...groupedBy(facts, ({ subjectId }) => subjectId)].map(([id, own]) => [id, own.map(({ objectId }) => objectId)]),
  );
}
