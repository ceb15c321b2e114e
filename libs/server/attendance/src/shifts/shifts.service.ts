import { Injectable } from '@nestjs/common';
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
  type changeShift,
  type ChangePreview,
  type createShift,
  type listShifts,
  type previewShift,
  type renameShift,
  rulesChanged,
  type ShiftRules,
  type ShiftView,
} from '@atrium/contracts/attendance';
import type { Id, InputOf, OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { checkWeek, groupsUsing } from '../groups/week-shifts.js';
import { ChangePreviews } from '../rules/change-preview.js';
import { EffectiveDay } from '../rules/effective-day.js';
import { RuleBooks, toShiftRule } from '../rules/rule-books.js';
import { RuleNews } from '../rules/rule-news.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { checkShift } from './check-shift.js';
import { toShiftView } from './shift-views.js';
import { ShiftEntity } from './shift.entity.js';

/** Shifts and their versions. */
@Injectable()
export class Shifts {
  constructor(
    private readonly rules: RulesRepository,
    private readonly books: RuleBooks,
    private readonly effective: EffectiveDay,
    private readonly previews: ChangePreviews,
    private readonly news: RuleNews,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  async list(_me: MemberActor): Promise<OutputOf<typeof listShifts>> {
    const [shifts, versions] = [await this.rules.shifts(), await this.rules.shiftVersions()];
    const names = await this.directory.names(versions.flatMap(({ recordedBy }) => recordedBy.id ?? []));
    const today = await this.directory.today();
    const { groups } = await this.books.current();
    const groupNames = new Map(
      shifts.map(({ id }) => [id, groupsUsing([...groups.values()], id, today).map(({ name }) => name)]),
    );
    return { items: shifts.map((shift) => toShiftView(shift, versions, { today, names, groupNames })) };
  }

  async create(me: MemberActor, input: InputOf<typeof createShift>): Promise<ShiftView> {
    checkShift(input.rules);
    await this.effective.check(input.effectiveFrom, 'effectiveFrom');
    const { id } = await this.commands.once(input.commandId, () => this.add(me, input));
    return this.one(me, id);
  }

  /** Makes a shift in the running transaction. */
  async add(
    me: MemberActor,
    { name, rules, effectiveFrom }: { name: string; rules: ShiftRules; effectiveFrom: string },
  ): Promise<{ id: Id<'shift'> }> {
    const id = newId<'shift'>();
    const now = this.clock.now();
    await this.rules
      .addShift({ companyId: currentCompanyId(), id, name, createdAt: now })
      .catch((error: unknown) => refuseTakenName(error));
    await this.addVersion(me, { shiftId: id, version: 1, effectiveFrom, rules });
    await this.news.record({
      action: 'attendance.shift_created',
      subjectKind: 'shift',
      subjectId: id,
      subjectName: name,
      changes: { effectiveFrom: [null, effectiveFrom], rules: [null, rules] },
    });
    return { id };
  }

  async rename(me: MemberActor, { shiftId, name }: InputOf<typeof renameShift>): Promise<ShiftView> {
    await this.tx.run(async () => {
      const shift = await this.rules.lock(ShiftEntity, shiftId);
      if (shift.name === name) return;
      await this.rules.rename(ShiftEntity, shiftId, name).catch((error: unknown) => refuseTakenName(error));
      await this.news.record({
        action: 'attendance.shift_renamed',
        subjectKind: 'shift',
        subjectId: shiftId,
        subjectName: name,
        changes: { name: [shift.name, name] },
      });
    });
    return this.one(me, shiftId);
  }

  async change(me: MemberActor, input: InputOf<typeof changeShift>): Promise<ShiftView> {
    checkShift(input.rules);
    await this.effective.check(input.effectiveFrom, 'effectiveFrom');
    const { shiftId, effectiveFrom, rules } = input;
    await this.commands.once(input.commandId, async () => {
      const shift = await this.rules.lock(ShiftEntity, shiftId);
      const versions = (await this.rules.shiftVersions()).filter((one) => one.shiftId === shiftId);
      const book = await this.books.fresh();
      const users = groupsUsing([...book.groups.values()], shiftId, effectiveFrom);
      for (const { versions: weeks } of users)
        for (const { rules: group } of weeks)
          checkWeek(group.week, (id) => (id === shiftId ? toShiftRule(rules) : book.shiftOn(id, effectiveFrom)?.rule));
      await this.addVersion(me, { shiftId, version: (versions[0]?.version ?? 0) + 1, effectiveFrom, rules });
      await this.news.tell(rulesChanged, {
        groupIds: users.map(({ id }) => id),
        shiftIds: [shiftId],
        from: effectiveFrom,
        what: 'shift',
      });
      await this.news.record({
        action: 'attendance.shift_changed',
        subjectKind: 'shift',
        subjectId: shiftId,
        subjectName: shift.name,
        changes: { effectiveFrom: [null, effectiveFrom], rules: [versions[0]?.rules ?? null, rules] },
      });
      return {};
    });
    return this.one(me, shiftId);
  }

  async preview(me: MemberActor, { shiftId, effectiveFrom }: InputOf<typeof previewShift>): Promise<ChangePreview> {
    await this.one(me, shiftId);
    const { groups } = await this.books.fresh();
    const users = groupsUsing([...groups.values()], shiftId, effectiveFrom);
    return this.previews.of(
      users.map(({ id }) => id),
      effectiveFrom,
    );
  }

  private async addVersion(
    me: MemberActor,
    version: { shiftId: Id<'shift'>; version: number; effectiveFrom: string; rules: ShiftRules },
  ): Promise<void> {
    const stamp = { companyId: currentCompanyId(), recordedBy: actorRef(me), recordedAt: this.clock.now() };
    await this.rules.addShiftVersion({ ...version, ...stamp });
  }

  private async one(me: MemberActor, id: string): Promise<ShiftView> {
    const found = (await this.list(me)).items.find((shift) => shift.id === id);
    if (!found) throw notFound();
    return found;
  }
}

function refuseTakenName(error: unknown): never {
  throw duplicateKeyOf(error) === undefined ? error : fieldError(attendanceErrors.shift_name_taken, ['name']);
}
