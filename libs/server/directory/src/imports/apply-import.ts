import { Injectable } from '@nestjs/common';
import { AppError, chunksOf, newId, Tx } from '@atrium/kit';
import { departmentsChanged, directoryErrors, membersAdded, membersChanged } from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import { CompanyShape } from '../companies/company-shape.js';
import { type Day, inDepartment, ledBy, openEnd, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { earlier } from '../days.js';
import { DepartmentRows } from '../departments/department-rows.js';
import { EndEmployment } from '../members/end-employment.js';
import { MemberRows, type NewMember, type Profile } from '../members/member-rows.js';
import { ReleaseLeavers } from '../members/release-leavers.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { pathKey } from './department-paths.js';
import { digestOf, DryRun, planFor, rowsAtOnce } from './dry-run.js';
import type { ImportEntity } from './import.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { type KnownCompany, KnownCompanyReader } from './known-company.js';
import { leadersAfter } from './leaders-after.js';
import type { ImportPlan, PersonStep } from './plan-import.js';

/** Everything that the steps of one import share. */
interface Work {
  readonly plan: ImportPlan;
  readonly company: KnownCompany;
  readonly today: Day;
  /** Path key → department, the new ones included. */
  readonly departmentIds: ReadonlyMap<string, Id<'department'>>;
  /** The member of each row, given before anybody is written, so that people of one file can report to each other. */
  readonly memberIds: ReadonlyMap<number, Id<'member'>>;
}

/** So many more rows are done. */
type Progress = (rows: number) => Promise<void>;

/** Carries an import out: all of it in one transaction, and only if it would still do what the dry run showed. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly dryRun: DryRun,
    private readonly known: KnownCompanyReader,
    private readonly shape: CompanyShape,
    private readonly departments: DepartmentRows,
    private readonly members: MemberRows,
    private readonly facts: DatedFacts,
    private readonly ending: EndEmployment,
    private readonly leavers: ReleaseLeavers,
    private readonly news: DirectoryNews,
    private readonly tx: Tx,
  ) {}

  async run(row: ImportEntity): Promise<void> {
    const people = await this.dryRun.peopleOf(row);
    await this.shape.change(async (today) => {
      await this.leavers.releaseAll(today);
      const company = await this.known.on(today);
      const plan = planFor(row, people, company);
      if (digestOf(plan) !== row.digest) throw new AppError(directoryErrors.import_stale);
      await this.carryOut(row, { plan, company, today });
      const done = {
        status: 'applied',
        sheet: null,
        changes: null,
        doneCount: row.totalCount,
        leaseUntil: null,
      } as const;
      if (!(await this.imports.move(row.id, ['applying'], done))) throw new AppError(directoryErrors.import_busy);
    });
  }

  private async carryOut(
    row: ImportEntity,
    { plan, company, today }: Pick<Work, 'plan' | 'company' | 'today'>,
  ): Promise<void> {
    const memberIds = new Map(
      plan.steps.map(({ person, member }) => [person.row, (member?.id ?? newId<'member'>()) as Id<'member'>]),
    );
    const departmentIds = await this.makeDepartments(plan, company);
    const work: Work = { plan, company, today, departmentIds, memberIds };
    // Rows that change nothing are done with before the work begins.
    const progress = this.progressOf(row, plan.counts.unchanged);
    const added = await this.addPeople(work, progress);
    const changed = await this.changePeople(work, progress);
    const led = await this.setLeaders(work);
    if (plan.leavers.length > 0)
      await this.ending.endAll(
        plan.leavers.flatMap(({ id }) => company.entities.get(id) ?? []),
        today,
      );
    await this.announce(row, work, { added, changed, led });
  }

  private async makeDepartments(
    { newDepartments }: ImportPlan,
    { departments }: KnownCompany,
  ): Promise<Map<string, Id<'department'>>> {
    const ids = new Map([...departments].map(([key, { id }]) => [key, id]));
    const siblings = new Map<string, number>();
    const wanted = newDepartments.map((path) => {
      const parentKey = pathKey(path.slice(0, -1));
      const sortOrder =
        siblings.get(parentKey) ??
        [...departments.values()].filter(({ parentId }) => (parentId ?? '') === (ids.get(parentKey) ?? '')).length;
      siblings.set(parentKey, sortOrder + 1);
      const id = newId<'department'>();
      ids.set(pathKey(path), id);
      return { id, parentId: ids.get(parentKey) ?? null, name: path.at(-1) ?? '', sortOrder };
    });
    await this.departments.add(wanted);
    return ids;
  }

  private async addPeople(work: Work, progress: Progress): Promise<NewMember[]> {
    const people = work.plan.steps.filter(({ member }) => member === null).map((step) => this.newMember(step, work));
    for (const part of chunksOf(people, rowsAtOnce)) {
      await this.members.add(part);
      await progress(part.length);
    }
    return people;
  }

  private newMember({ person, manager }: PersonStep, work: Work): NewMember {
    const { name, title = null, number = null, email = null, phone = null } = person;
    const id = work.memberIds.get(person.row);
    return {
      ...(id && { id }),
      ...{ name, title, number, email, phone, phoneHidden: false },
      departmentIds: departmentsOf(person, work),
      lineManager: managerOf(manager, work),
      firstDay: person.joinedOn ?? work.today,
    };
  }

  private async changePeople(work: Work, progress: Progress): Promise<string[]> {
    const { plan, company, today } = work;
    const steps = plan.steps.filter(({ member, change }) => member && Object.keys(change.changes).length > 0);
    for (const part of chunksOf(steps, rowsAtOnce)) {
      await this.changeProfiles(part, company);
      await progress(part.length);
    }
    const subjects = steps.flatMap((step) =>
      step.member
        ? [{ ...step, member: step.member, until: company.entities.get(step.member.id)?.lastDay ?? openEnd }]
        : [],
    );
    await this.facts.supersede(
      inDepartment,
      today,
      subjects
        .filter(({ change }) => 'department' in change.changes)
        .map(({ member, person, until }) => ({
          subjectId: member.id,
          objects: departmentsOf(person, work).map((objectId) => ({ objectId, toDay: until })),
        })),
    );
    await this.facts.supersede(
      reportsTo,
      today,
      subjects
        .filter(({ change }) => 'manager' in change.changes)
        .map(({ member, manager, until }) => {
          const named = managerOf(manager, work);
          return {
            subjectId: member.id,
            objects: named ? [{ objectId: named.id, toDay: earlier(until, named.until) }] : [],
          };
        }),
    );
    return subjects.map(({ member }) => member.id);
  }

  private async changeProfiles(steps: readonly PersonStep[], company: KnownCompany): Promise<void> {
    for (const { person, member, change } of steps) {
      const entity = company.entities.get(member?.id ?? '');
      const given = profileOf(person, Object.keys(change.changes));
      if (entity && Object.keys(given).length > 0) await this.members.change(entity, given);
    }
  }

  private async setLeaders({ plan, company, today, departmentIds, memberIds }: Work): Promise<string[]> {
    const wanted = leadersAfter(plan.steps, { leaders: company.leaders, departmentIds, memberIds });
    const until = (id: string): Day => company.entities.get(id)?.lastDay ?? openEnd;
    return this.facts.supersede(
      ledBy,
      today,
      [...wanted].map(([subjectId, ids]) => ({
        subjectId,
        objects: ids.map((objectId) => ({ objectId, toDay: until(objectId) })),
      })),
    );
  }

  private async announce(
    row: ImportEntity,
    { plan, today, departmentIds }: Work,
    { added, changed, led }: { added: readonly NewMember[]; changed: readonly string[]; led: readonly string[] },
  ): Promise<void> {
    const made = plan.newDepartments.map((path) => departmentIds.get(pathKey(path)) ?? '');
    if (made.length > 0)
      await this.news.tell(departmentsChanged, { departmentIds: made, fields: ['created'], from: today });
    if (led.length > 0)
      await this.news.tell(departmentsChanged, { departmentIds: [...led], fields: ['leaders'], from: today });
    const from = added.reduce((day, { firstDay }) => earlier(day, firstDay), today);
    if (added.length > 0) await this.news.tell(membersAdded, { memberIds: added.map(({ id }) => id ?? ''), from });
    if (changed.length > 0)
      await this.news.tell(membersChanged, {
        memberIds: [...changed],
        fields: ['profile', 'departments', 'lineManager'],
        from: today,
      });
    await this.news.record({
      action: 'directory.import_applied',
      subjectKind: 'import',
      subjectId: row.id,
      subjectName: row.fileName,
      // The worker carries it out for whoever pressed.
      actor: row.createdBy,
      changes: Object.fromEntries(Object.entries(plan.counts).map(([name, count]) => [name, [null, count]])),
    });
  }

  /** Seen at once, although the work is not committed yet. */
  private progressOf(row: ImportEntity, begun: number): Progress {
    let done = begun;
    return async (rows) => {
      done += rows;
      const doneCount = Math.min(done, row.totalCount);
      await this.tx.apart(() => this.imports.move(row.id, ['applying'], { doneCount }));
    };
  }
}

function departmentsOf({ paths = [] }: PersonStep['person'], { departmentIds }: Work): Id<'department'>[] {
  return paths.flatMap((path) => departmentIds.get(pathKey(path)) ?? []);
}

function managerOf(manager: PersonStep['manager'], { memberIds, company }: Work): NewMember['lineManager'] {
  if (!manager) return null;
  const id = 'row' in manager ? memberIds.get(manager.row) : manager.memberId;
  return id ? { id, until: company.entities.get(id)?.lastDay ?? openEnd } : null;
}

function profileOf(person: PersonStep['person'], fields: readonly string[]): Partial<Profile> {
  const given = (['name', 'title', 'number', 'email', 'phone'] as const).filter((field) => fields.includes(field));
  return Object.fromEntries(given.map((field) => [field, person[field] ?? null]));
}
