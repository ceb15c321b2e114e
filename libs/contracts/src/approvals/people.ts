import * as z from 'zod/mini';
import { whole } from '../core/index.js';
import { memberId, RoleKey, some } from './ids.js';

const level = whole(1, 20);

/** Who may be picked. */
const PickRange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }),
  z.object({ kind: z.literal('members'), memberIds: some(memberId, 1, 200) }),
  z.object({ kind: z.literal('role'), role: RoleKey }),
]);
export type PickRange = z.infer<typeof PickRange>;

/** Where the people of a node come from. Levels are counted from the submitter upward, the nearest is 1. */
export const PeopleSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('members'), memberIds: some(memberId, 1, 50) }),
  z.object({ kind: z.literal('role'), role: RoleKey }),
  /** The line manager if one is named and active, else the leaders of level 1. */
  z.object({ kind: z.literal('manager') }),
  z.object({ kind: z.literal('leader'), level }),
  z.object({ kind: z.literal('line_manager'), level }),
  /** Level by level until the level, the first level with a holder of the role, or the top. */
  z.object({
    kind: z.literal('chain'),
    of: z.enum(['leader', 'line_manager']),
    until: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('level'), level }),
      z.object({ kind: z.literal('role'), role: RoleKey }),
      z.object({ kind: z.literal('top') }),
    ]),
    order: z._default(z.enum(['bottom_up', 'top_down']), 'bottom_up'),
  }),
  z.object({
    kind: z.literal('submitter_pick'),
    range: PickRange,
    min: z._default(whole(1, 50), 1),
    max: z._default(whole(1, 50), 1),
  }),
]);
export type PeopleSource = z.infer<typeof PeopleSource>;

/** Who looks after the requests of a template. */
export const AdminSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('members'), memberIds: some(memberId, 1, 50) }),
  z.object({ kind: z.literal('role'), role: RoleKey }),
]);
export type AdminSource = z.infer<typeof AdminSource>;

/** What happens when the submitter is among the people of a node. */
export const SubmitterRule = z.enum(['self', 'skip', 'line_manager', 'leader', 'forbid']);
export type SubmitterRule = z.infer<typeof SubmitterRule>;

/** What happens when a node has nobody to ask. */
export const EmptyRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('reject') }),
  z.object({ kind: z.literal('people'), memberIds: some(memberId, 1, 20) }),
  z.object({ kind: z.literal('admins') }),
  z.object({ kind: z.literal('block') }),
]);
export type EmptyRule = z.infer<typeof EmptyRule>;

/** Whether somebody who approved in this round is asked again. */
export const SameApproverRule = z.enum(['none', 'consecutive', 'keep_first', 'keep_last']);
export type SameApproverRule = z.infer<typeof SameApproverRule>;

/** Who was found for a node, and why: the code with what it rests on. */
export const FoundPerson = z.object({
  memberId: z.string(),
  via: z.enum([
    'named',
    'role',
    'manager',
    'leader',
    'line_manager',
    'picked',
    'for_submitter',
    'empty_people',
    'stands_for',
    'admin',
    'reassigned',
  ]),
  level: z.optional(z.number()),
  role: z.optional(z.string()),
  departmentId: z.optional(z.string()),
  /** Whose place it is: the submitter's, or that of somebody who has left. */
  forMemberId: z.optional(z.string()),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

/** Who is not asked, or which level gave nobody, and why. */
export const SkippedPerson = z.object({
  memberId: z.nullable(z.string()),
  why: z.enum([
    'left',
    'submitter',
    'no_leader',
    'no_line_manager',
    'no_such_level',
    'no_holder',
    'not_drawn',
    'not_picked',
    'same_approver',
    'already_copied',
  ]),
  level: z.optional(z.number()),
  role: z.optional(z.string()),
  /** The visit in which the same person approved, or null: will be asked later on the route. */
  visit: z.optional(z.nullable(z.number())),
});
export type SkippedPerson = z.infer<typeof SkippedPerson>;
