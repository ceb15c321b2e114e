import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  type createMember,
  type getMember,
  membersAdded,
  membersChanged,
  type MemberRef,
  type MemberView,
  type namesOf,
  type updateMember,
} from '@atrium/contracts/directory';
import { CompanyShape } from '../companies/company-shape.js';
import { later } from '../days.js';
import { DepartmentReach } from '../departments/department-reach.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { FreeFields } from './free-fields.js';
import { memberAct, profileChanges } from './member-acts.js';
import { MemberReach } from './member-reach.js';
import { MemberRows, type Profile, signInFields } from './member-rows.js';
import { MemberViews } from './member-views.js';
import { MembersRepository } from './members.repository.js';

/** People and their profiles. */
@Injectable()
export class Members {
  constructor(
    private readonly shape: CompanyShape,
    private readonly known: MembersRepository,
    private readonly rows: MemberRows,
    private readonly free: FreeFields,
    private readonly reach: MemberReach,
    private readonly departments: DepartmentReach,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  get(me: MemberActor, { memberId, asOf }: InputOf<typeof getMember>): Promise<MemberView> {
    return this.views.one(me, memberId, asOf);
  }

  async names({ ids }: InputOf<typeof namesOf>): Promise<{ items: MemberRef[] }> {
    const wanted = new Set(ids);
    const refs = await this.known.refs(wanted);
    if (refs.size < wanted.size) throw notFound();
    return { items: [...refs.values()] };
  }

  async create(me: MemberActor, input: InputOf<typeof createMember>): Promise<MemberView> {
    const { id } = await this.shape.once(input.commandId, async (today) => {
      const departmentIds = [...new Set(input.departmentIds)];
      await this.departments.allLiving(me, 'directory.manage_members', departmentIds);
      const firstDay = input.joinedOn ?? today;
      const managers = input.lineManagerId === null ? [] : [input.lineManagerId];
      const [manager] = await this.reach.employedOn(managers, later(today, firstDay));
      await this.free.refuseTaken(input, { memberId: null, today });
      const lineManager = manager ? { id: manager.id, until: manager.lastDay } : null;
      const [added] = await this.rows.add([{ ...profileOf(input), departmentIds, lineManager, firstDay }]);
      if (!added) throw notFound();
      const { name, title, number } = input;
      await this.news.tell(
        membersAdded,
        { memberIds: [added.id], from: firstDay },
        memberAct('added', added, {
          ...profileChanges(['name', 'title', 'number'], {}, { name, title, number }),
          departments: [null, departmentIds],
          lineManager: [null, input.lineManagerId],
          joinedOn: [null, firstDay],
        }),
      );
      return { id: added.id };
    });
    return this.views.one(me, id);
  }

  /** What people sign in with is changed only by those who stand as high as the roles of the member. */
  async update(me: MemberActor, { memberId, ...changes }: InputOf<typeof updateMember>): Promise<MemberView> {
    await this.shape.change(async (today) => {
      const member = await this.reach.managedOne(me, memberId);
      const given = definedOf(changes);
      if (Object.keys(given).some((field) => signInFields.has(field as keyof Profile)))
        await this.reach.refuseAbove(me, [memberId]);
      if (member.live) await this.free.refuseTaken(given, { memberId, today });
      const fields = await this.rows.change(member, given);
      if (fields.length === 0) return;
      await this.news.tell(
        membersChanged,
        { memberIds: [memberId], fields: ['profile'], from: today },
        memberAct('changed', member, profileChanges(fields, member, given)),
      );
    });
    return this.views.one(me, memberId);
  }
}

const profileOf = ({ name, title, number, email, phone, phoneHidden }: Profile): Profile => {
  return { name, title, number, email, phone, phoneHidden };
};

function definedOf(changes: { readonly [K in keyof Profile]?: Profile[K] | undefined }): Partial<Profile> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
