import { Injectable } from '@nestjs/common';
import { groupedBy } from '@atrium/kit';
import type { AnswerRequest, DirectoryExtract, PersonFact } from '@atrium/rules-approvals';
import { parentsOf, Directory } from '@atrium/server-directory';
import { upwardsFrom } from '@atrium/rules-access';

const companyAdmins = ['owner', 'admin'];

/** What the stepper may know of the directory, as of today: by set, before a request is locked. */
@Injectable()
export class Extracts {
  constructor(private readonly directory: Directory) {}

  async of({ submitterId, departmentId, memberIds, roles }: AnswerRequest): Promise<DirectoryExtract> {
    const today = await this.directory.today();
    const parents = parentsOf(await this.directory.departmentsAsOf(today));
    const [submitter] = await this.directory.membersAsOf({ memberIds: [submitterId] }, today);
    const submitterDepartmentIds = submitter?.departmentIds ?? [];
    const from = departmentId === null ? submitterDepartmentIds : [departmentId];
    const departmentIds = [...new Set(from.flatMap((id) => upwardsFrom(parents, id)))];
    const leaders = await this.directory.leadersOf(departmentIds, today);
    const holders = await this.directory.holdersOf([...roles, ...companyAdmins]);
    const holding = [...holders.values()].flat().map(({ memberId }) => memberId);
    const people = await this.upwards([...memberIds, ...[...leaders.values()].flat(), ...holding], today);
    const adminIds = companyAdmins.flatMap((role) => holders.get(role) ?? []).map(({ memberId }) => memberId);
    return {
      people,
      departments: Object.fromEntries(
        departmentIds.map((id) => [id, { parentId: parents.get(id) ?? null, leaderIds: leaders.get(id) ?? [] }]),
      ),
      roles: Object.fromEntries(roles.map((role) => [role, holders.get(role) ?? []])),
      submitterDepartmentIds,
      companyAdminIds: [...new Set(adminIds)],
    };
  }

  /** These people with everybody above them by line managers. Whoever is unknown counts as one who has left. */
  private async upwards(memberIds: readonly string[], today: string): Promise<Record<string, PersonFact>> {
    const people: Record<string, PersonFact> = {};
    for (let next = [...new Set(memberIds)]; next.length > 0;) {
      const here = await this.directory.membersAsOf({ memberIds: next }, today);
      for (const { id, lineManagerId } of here) people[id] = { active: true, lineManagerId };
      const gone = next.filter((id) => !Object.hasOwn(people, id));
      for (const [id, lineManagerId] of await this.lastManagers(gone, today))
        people[id] = { active: false, lineManagerId };
      const above = next.flatMap((id) => people[id]?.lineManagerId ?? []);
      next = [...new Set(above)].filter((id) => !Object.hasOwn(people, id));
    }
    return people;
  }

  /** To whom those who have left reported on their last day. */
  private async lastManagers(memberIds: readonly string[], today: string): Promise<ReadonlyMap<string, string | null>> {
    const managers = new Map<string, string | null>(memberIds.map((id) => [id, null]));
    if (memberIds.length === 0) return managers;
    const lastDays = [...(await this.directory.employmentsOf(memberIds))].flatMap(([id, periods]) => {
      const last = periods.findLast(({ lastDay }) => lastDay < today);
      return last ? [{ id, day: last.lastDay }] : [];
    });
    for (const [day, left] of groupedBy(lastDays, (one) => one.day)) {
      const then = await this.directory.membersAsOf({ memberIds: left.map(({ id }) => id) }, day);
      for (const { id, lineManagerId } of then) managers.set(id, lineManagerId);
    }
    return managers;
  }
}
