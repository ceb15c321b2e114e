import { Injectable } from '@nestjs/common';
import type { ReorganisationPreview } from '@atrium/contracts/directory';
import { managerOf, type ReportingLines, withAllBelow } from '@atrium/rules-access';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { MembersRepository } from './members.repository.js';

/** The company before and after something that is only being thought about. */
export interface Reorganisation {
  readonly before: Company;
  readonly after: Company;
  /** Whose department or path of departments changes. */
  readonly memberIds: readonly string[];
  readonly departments: number;
}

export interface Company {
  readonly lines: ReportingLines;
  /** Member id → departments. */
  readonly departmentsOf: ReadonlyMap<string, readonly string[]>;
}

const mostExamples = 50;

/** Says what a move would change before it is made: whose manager, and what department admins gain or lose. */
@Injectable()
export class ReorganisationPreviews {
  constructor(
    private readonly members: MembersRepository,
    private readonly grants: RoleGrants,
  ) {}

  async of({ before, after, memberIds, departments }: Reorganisation): Promise<ReorganisationPreview> {
    const managers = memberIds
      .map((id) => ({ id, from: managerOf(before.lines, id), to: managerOf(after.lines, id) }))
      .filter(({ from, to }) => from !== to);
    const scopes = await this.scopeChanges(before, after);
    const examples = managers.slice(0, mostExamples);
    const refs = await this.members.refs([
      ...examples.flatMap(({ id, from, to }) => [id, from ?? '', to ?? '']),
      ...scopes.map(({ memberId }) => memberId),
    ]);
    const refOf = (id: string | null) => refs.get(id ?? '') ?? null;
    return {
      people: memberIds.length,
      departments,
      managerChanges: managers.length,
      managerExamples: examples.flatMap(({ id, from, to }) => {
        const member = refOf(id);
        return member ? [{ member, from: refOf(from), to: refOf(to) }] : [];
      }),
      scopeChanges: scopes.flatMap(({ memberId, gains, loses }) => {
        const member = refOf(memberId);
        return member ? [{ member, role: 'department_admin' as const, gains, loses }] : [];
      }),
    };
  }

  private async scopeChanges(before: Company, after: Company) {
    const admins = await this.grants.holdersOf('department_admin');
    return admins
      .map(({ memberId, departmentIds }) => {
        const [had, has] = [peopleBelow(before, departmentIds), peopleBelow(after, departmentIds)];
        return { memberId, gains: countOutside(has, had), loses: countOutside(had, has) };
      })
      .filter(({ gains, loses }) => gains + loses > 0);
  }
}

/** Everybody in these departments or below them. */
function peopleBelow({ lines, departmentsOf }: Company, departmentIds: readonly string[]): ReadonlySet<string> {
  const reached = withAllBelow(lines.parents, departmentIds);
  const people = [...departmentsOf].filter(([, own]) => own.some((id) => reached.has(id)));
  return new Set(people.map(([id]) => id));
}

const countOutside = (people: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...people].filter((id) => !others.has(id)).length;
