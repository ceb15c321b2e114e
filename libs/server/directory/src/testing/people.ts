import { newId, type MemberActor } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { createDepartment, createMember } from '@atrium/contracts/directory';
import { type DepartmentView, type MemberView } from '@atrium/contracts/directory';
import type { InputOf } from '@atrium/contracts/core';
import { Departments } from '../departments/departments.service.js';
import { Members } from '../members/members.service.js';
import type { DirectoryBench } from './directory-bench.js';

type DepartmentId = Id<'department'>;

/** Draws a company the way its owner would. */
export class Draw {
  constructor(
    private readonly bench: DirectoryBench,
    readonly owner: MemberActor,
  ) {}

  department(name: string, parent: DepartmentView | null = null): Promise<DepartmentView> {
    const input: InputOf<typeof createDepartment> = {
      commandId: newId<'command'>(),
      parentId: parent?.id ?? null,
      name,
    };
    return this.bench.as(this.owner, (me) => this.bench.get(Departments).create(me, input));
  }

  member(
    name: string,
    departments: readonly (DepartmentView | DepartmentId)[],
    more: Partial<InputOf<typeof createMember>> = {},
  ): Promise<MemberView> {
    const input: InputOf<typeof createMember> = {
      commandId: newId<'command'>(),
      name,
      title: null,
      number: null,
      email: null,
      phone: null,
      phoneHidden: false,
      departmentIds: departments.map((one) => (typeof one === 'string' ? one : one.id)),
      lineManagerId: null,
      ...more,
    };
    return this.bench.as(this.owner, (me) => this.bench.get(Members).create(me, input));
  }
}

/** A company with its owner at the drawing board. */
export async function drawing(bench: DirectoryBench, name: string) {
  const { company, owner } = await bench.found(name);
  const actor = await bench.actor(company, owner.id);
  return { company, owner: actor, draw: new Draw(bench, actor) };
}

/** Takes a member's place for them, as their code would. */
export async function activated(bench: DirectoryBench, { id }: Pick<MemberView, 'id'>): Promise<void> {
  await bench.rows('UPDATE directory_member SET activated_at = ? WHERE id = ?', [bench.clock.now(), id]);
}
