import { Injectable } from '@nestjs/common';
import { type Day, inDepartment, ledBy, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree, parentsOf } from '../departments/department-tree.repository.js';
import type { Company } from './reorganisation-preview.js';
import { objectsBySubject } from './reporting-lines.repository.js';

/** Everybody's place on a day, in four queries: what a preview changes in thought. */
@Injectable()
export class CompanySnapshot {
  constructor(
    private readonly facts: DatedFacts,
    private readonly tree: DepartmentTree,
  ) {}

  async on(day: Day): Promise<Company> {
    const departmentsOf = objectsBySubject(await this.facts.on(inDepartment, day));
    const managers = await this.facts.on(reportsTo, day);
    return {
      departmentsOf,
      lines: {
        parents: parentsOf(await this.tree.on(day)),
        leaders: objectsBySubject(await this.facts.on(ledBy, day)),
        primaryOf: primariesOf(departmentsOf),
        lineManagerOf: new Map(managers.map(({ subjectId, objectId }) => [subjectId, objectId])),
      },
    };
  }
}

/** The first department of each member. */
export const primariesOf = (departmentsOf: Company['departmentsOf']): ReadonlyMap<string, string> =>
  new Map([...departmentsOf].flatMap(([id, own]) => (own[0] === undefined ? [] : [[id, own[0]] as const])));
