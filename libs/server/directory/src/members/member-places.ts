import { Injectable } from '@nestjs/common';
import type { MemberRef, MemberView } from '@atrium/contracts/directory';
import { managersUpwards, type ReportingLines } from '@atrium/rules-access';
import { type DatedFact, type Day, inDepartment, ledBy } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree, pathsOf, type TreeNode } from '../departments/department-tree.repository.js';
import { MembersRepository } from './members.repository.js';
import { ReportingLinesReader } from './reporting-lines.repository.js';

/** Where somebody stands in the company as of a day, for their profile. */
@Injectable()
export class MemberPlaces {
  constructor(
    private readonly members: MembersRepository,
    private readonly facts: DatedFacts,
    private readonly tree: DepartmentTree,
    private readonly lines: ReportingLinesReader,
  ) {}

  async of(id: string, day: Day): Promise<Pick<MemberView, 'departments' | 'leads' | 'lineManager' | 'reportsTo'>> {
    const nodes = await this.tree.on(day);
    const own = await this.facts.on(inDepartment, day, { subjectIds: [id] });
    const led = await this.facts.on(ledBy, day, { objectIds: [id] });
    const lines = await this.lines.upwards([id], day);
    const refs = await this.members.refs([...managersUpwards(lines, id), ...named(lines, id)]);
    return {
      departments: departmentsOf(own, nodes),
      leads: nodes.filter((node) => led.some(({ subjectId }) => subjectId === node.id)).map(toRef),
      ...reportingOf(id, lines, refs),
    };
  }
}

const toRef = ({ id, name }: TreeNode) => ({ id, name });

function departmentsOf(own: readonly DatedFact[], nodes: readonly TreeNode[]): MemberView['departments'] {
  const paths = pathsOf(nodes);
  return own.flatMap(({ objectId, position }) => {
    const node = nodes.find(({ id }) => id === objectId);
    return node ? [{ ...toRef(node), primary: position === 0, path: [...(paths.get(objectId) ?? [])] }] : [];
  });
}

const named = (lines: ReportingLines, id: string): string[] => {
  const manager = lines.lineManagerOf.get(id);
  return manager === undefined ? [] : [manager];
};

function reportingOf(id: string, lines: ReportingLines, refs: ReadonlyMap<string, MemberRef>) {
  return {
    lineManager: named(lines, id).flatMap((manager) => refs.get(manager) ?? [])[0] ?? null,
    reportsTo: managersUpwards(lines, id).flatMap((manager) => refs.get(manager) ?? []),
  };
}
