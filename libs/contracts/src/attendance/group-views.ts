import * as z from 'zod/mini';
import { Day, id, Instant, whole } from '../core/index.js';
import { NetworkView, PlaceView } from './places.js';

/** Outside of every place: `refuse` with the reason, or take it as a field punch (with a remark). */
export const OutsidePolicy = z.enum(['refuse', 'field']);

/** The part of a group's rules that is not its places. */
export const groupRuleFields = {
  /** The shift of each weekday, Monday first; null is a rest day. */
  week: z
    .array(z.nullable(id('shift')))
    .check(z.minLength(7, { error: 'required' }), z.maxLength(7, { error: 'too_many' })),
  /** Company days win over the weekly pattern: days off are off, make-up workdays use `makeUpShiftId` (null: the first shift of the week). */
  followsCalendar: z.boolean(),
  outside: OutsidePolicy,
  /** A field punch, and one whose place is unsure, must say why. */
  remarkRequired: z.boolean(),
  /** Offline punches: how old at most, and whether one whose clock can't be checked is taken. */
  offlineMaxHours: whole(0, 168),
  offlineUnverified: z.enum(['accept', 'refuse']),
};

export const GroupRulesView = z.object({
  ...groupRuleFields,
  places: z.array(PlaceView),
  networks: z.array(NetworkView),
});
export type GroupRulesView = z.infer<typeof GroupRulesView>;

export const GroupVersionView = z.object({
  version: z.number(),
  effectiveFrom: Day,
  recordedAt: Instant,
  recordedByName: z.nullable(z.string()),
  rules: GroupRulesView,
});

export const GroupView = z.object({
  id: id('group'),
  name: z.string(),
  /** Work dates and windows are in this zone. It does not change. */
  zone: z.string(),
  /** Newcomers join this one by themselves. */
  isDefault: z.boolean(),
  memberCount: z.number(),
  current: z.nullable(GroupVersionView),
  versions: z.array(GroupVersionView),
});
export type GroupView = z.infer<typeof GroupView>;

export const GroupMemberView = z.object({
  memberId: id('member'),
  name: z.string(),
  title: z.nullable(z.string()),
  from: Day,
  /** The last day, inclusive; null: open. */
  to: z.nullable(Day),
});
