import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import {
  actorRef,
  Clock,
  Commands,
  currentCompanyId,
  duplicateKeyOf,
  fieldError,
  type MemberActor,
  newId,
  notFound,
  Tx,
} from '@atrium/kit';
import {
  attendanceErrors,
  type changeGroupRules,
  type ChangePreview,
  type createGroup,
  type GroupRulesInput,
  type GroupRulesView,
  type GroupView,
  type listGroups,
  type previewGroupRules,
  type renameGroup,
  rulesChanged,
} from '@atrium/contracts/attendance';
import type { Id, InputOf, OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { ChangePreviews } from '../rules/change-preview.js';
import { EffectiveDay } from '../rules/effective-day.js';
import { RuleBooks } from '../rules/rule-books.js';
import { RuleNews } from '../rules/rule-news.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { withPlaceIds } from './group-places.js';
import { toGroupView } from './group-views.js';
import { GroupEntity } from './group.entity.js';
import { checkWeek } from './week-shifts.js';

/** A group on its way in. */
export interface NewGroup {
  readonly name: string;
  readonly zone: string;
  readonly effectiveFrom: string;
  readonly rules: z.output<typeof GroupRulesInput>;
  readonly forNewcomers: boolean;
}

/** Attendance groups and the versions of their rules. */
@Injectable()
export class Groups {
  constructor(
    private readonly rules: RulesRepository,
    private readonly books: RuleBooks,
    private readonly effective: EffectiveDay,
    private readonly members: GroupMembersRepository,
    private readonly previews: ChangePreviews,
    private readonly news: RuleNews,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  async list(_me: MemberActor): Promise<OutputOf<typeof listGroups>> {
    const versions = await this.rules.groupVersions();
    const names = await this.directory.names(versions.flatMap(({ recordedBy }) => recordedBy.id ?? []));
    const today = await this.directory.today();
    const counts = await this.members.counts(today);
    const groups = await this.rules.groups();
    return { items: groups.map((group) => toGroupView(group, versions, { today, names, counts })) };
  }

  async one(me: MemberActor, id: string): Promise<GroupView> {
    const found = (await this.list(me)).items.find((group) => group.id === id);
    if (!found) throw notFound();
    return found;
  }

  async create(me: MemberActor, input: InputOf<typeof createGroup>): Promise<GroupView> {
    await this.effective.check(input.effectiveFrom, 'effectiveFrom');
    const { id } = await this.commands.once(input.commandId, () => this.add(me, { ...input, forNewcomers: false }));
    return this.one(me, id);
  }

  /** Makes a group in the running transaction. */
  async add(me: MemberActor, group: NewGroup): Promise<{ id: Id<'group'> }> {
    const { name, zone, effectiveFrom } = group;
    const rules = await this.checked(group, undefined);
    const id = newId<'group'>();
    const row = { companyId: currentCompanyId(), id, name, zone, createdAt: this.clock.now() };
    await this.rules
      .addGroup({ ...row, forNewcomers: group.forNewcomers ? 1 : null })
      .catch((error: unknown) => refuseTaken(error));
    await this.addVersion(me, { groupId: id, version: 1, effectiveFrom, rules });
    await this.news.record({
      action: 'attendance.group_created',
      subjectKind: 'group',
      subjectId: id,
      subjectName: name,
      changes: { effectiveFrom: [null, effectiveFrom], rules: [null, rules] },
    });
    return { id };
  }

  async rename(me: MemberActor, { groupId, name }: InputOf<typeof renameGroup>): Promise<GroupView> {
    await this.tx.run(async () => {
      const group = await this.rules.lock(GroupEntity, groupId);
      if (group.name === name) return;
      await this.rules.rename(GroupEntity, groupId, name).catch((error: unknown) => refuseTaken(error));
      await this.news.record({
        action: 'attendance.group_renamed',
        subjectKind: 'group',
        subjectId: groupId,
        subjectName: name,
        changes: { name: [group.name, name] },
      });
    });
    return this.one(me, groupId);
  }

  async change(me: MemberActor, input: InputOf<typeof changeGroupRules>): Promise<GroupView> {
    const { groupId, effectiveFrom } = input;
    await this.effective.check(effectiveFrom, 'effectiveFrom');
    await this.commands.once(input.commandId, async () => {
      const group = await this.rules.lock(GroupEntity, groupId);
      const [newest] = (await this.rules.groupVersions()).filter((one) => one.groupId === groupId);
      const rules = await this.checked(input, newest?.rules);
      await this.addVersion(me, { groupId, version: (newest?.version ?? 0) + 1, effectiveFrom, rules });
      await this.news.tell(rulesChanged, { groupIds: [groupId], shiftIds: [], from: effectiveFrom, what: 'group' });
      await this.news.record({
        action: 'attendance.group_changed',
        subjectKind: 'group',
        subjectId: groupId,
        subjectName: group.name,
        changes: { effectiveFrom: [null, effectiveFrom], rules: [newest?.rules ?? null, rules] },
      });
      return {};
    });
    return this.one(me, groupId);
  }

  async preview(me: MemberActor, input: InputOf<typeof previewGroupRules>): Promise<ChangePreview> {
    const { id } = await this.one(me, input.groupId);
    return this.previews.of([id], input.effectiveFrom);
  }

  private async checked(
    { rules, effectiveFrom }: Pick<NewGroup, 'rules' | 'effectiveFrom'>,
    before: GroupRulesView | undefined,
  ): Promise<GroupRulesView> {
    const book = await this.books.fresh();
    checkWeek(rules.week, (id) => book.shiftOn(id, effectiveFrom)?.rule);
    return withPlaceIds(rules, before);
  }

  private async addVersion(
    me: MemberActor,
    version: { groupId: Id<'group'>; version: number; effectiveFrom: string; rules: GroupRulesView },
  ): Promise<void> {
    const stamp = { companyId: currentCompanyId(), recordedBy: actorRef(me), recordedAt: this.clock.now() };
    await this.rules.addGroupVersion({ ...version, ...stamp });
  }
}

function refuseTaken(error: unknown): never {
  const key = duplicateKeyOf(error);
  if (key === undefined) throw error;
  if (key === 'attendance_group_newcomers') throw fieldError(attendanceErrors.default_group_exists, []);
  throw fieldError(attendanceErrors.group_name_taken, ['name']);
}
