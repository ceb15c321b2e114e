import * as z from 'zod/mini';
import { coreErrors, Day, flag, id, line, list, pageOf, paging, permission, route } from '../core/index.js';
import { ActivationSlip } from './company-routes.js';
import { directoryErrors } from './errors.js';
import { MemberRef, MemberSort, MemberState, MemberSummary, MemberView, ReorganisationPreview } from './views.js';

const memberId = id('member');

/** Mainland numbers may come without +86; all else needs its country code. */
const Phone = z.string().check(z.trim(), z.regex(/^\+?[0-9 ()-]{5,24}$/, { error: 'directory.invalid_phone' }));

const memberFields = {
  name: line(60),
  title: z.nullable(line(60)),
  number: z.nullable(line(40)),
  email: z.nullable(z.email({ error: 'invalid_email' })),
  phone: z.nullable(Phone),
  phoneHidden: z.boolean(),
};

const takenErrors = [
  directoryErrors.number_taken,
  directoryErrors.email_taken,
  directoryErrors.phone_taken,
  directoryErrors.invalid_phone,
] as const;
/** A change that begins on a day, of somebody who must be employed then. */
const datedErrors = [directoryErrors.member_left, directoryErrors.outside_employment] as const;

/** By name, pinyin, initials, number or title. `deep`: with all departments below. */
export const searchMembers = route({
  method: 'GET',
  path: '/api/v1/directory/members',
  access: permission('directory.read'),
  audience: 'public',
  summary: 'Find people',
  input: z.object({
    q: z.optional(line(60)),
    departmentId: z.optional(id('department')),
    deep: z._default(flag, false),
    states: z.optional(list(MemberState, 3)),
    /** Only people whom the caller may change. */
    managed: z.optional(flag),
    /** Only people who were neither mailed an invitation nor given a printed sheet, and have not signed in. */
    uninvited: z.optional(flag),
    /** Without one the best fits of a search come first, then by name. A cursor belongs to the order it was given for. */
    sort: z.optional(MemberSort),
    ...paging,
  }),
  output: pageOf(MemberSummary),
});

export const getMember = route({
  method: 'GET',
  path: '/api/v1/directory/members/:memberId',
  access: permission('directory.read'),
  audience: 'public',
  summary: 'A profile',
  input: z.object({ memberId, asOf: z.optional(Day) }),
  output: MemberView,
});

/** Whoever is or was a member of the company. One id that is nobody's is refused with the whole set. */
export const namesOf = route({
  method: 'GET',
  path: '/api/v1/directory/members/names',
  access: permission('directory.read'),
  audience: 'public',
  summary: 'Names by id',
  input: z.object({ ids: list(memberId, 200).check(z.minLength(1, { error: 'required' })) }),
  output: z.object({ items: z.array(MemberRef) }),
});

export const createMember = route({
  method: 'POST',
  path: '/api/v1/directory/members',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'Add a member',
  input: z.object({
    commandId: id('command'),
    ...memberFields,
    /** The first is the primary one. */
    departmentIds: z
      .array(id('department'))
      .check(z.minLength(1, { error: 'required' }), z.maxLength(10, { error: 'too_many' })),
    lineManagerId: z.nullable(memberId),
    joinedOn: z.optional(Day),
  }),
  output: MemberView,
  errors: [...takenErrors, ...datedErrors, directoryErrors.department_archived],
});

export const updateMember = route({
  method: 'PATCH',
  path: '/api/v1/directory/members/:memberId',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'Change a profile',
  input: z.object({
    memberId,
    name: z.optional(memberFields.name),
    title: z.optional(memberFields.title),
    number: z.optional(memberFields.number),
    email: z.optional(memberFields.email),
    phone: z.optional(memberFields.phone),
    phoneHidden: z.optional(memberFields.phoneHidden),
  }),
  output: MemberView,
  errors: [...takenErrors, directoryErrors.higher_role],
});

/** From a day on (default today); the first department is the primary one. */
export const setMemberDepartments = route({
  method: 'PUT',
  path: '/api/v1/directory/members/:memberId/departments',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'Put a member into departments',
  input: z.object({
    memberId,
    departmentIds: z
      .array(id('department'))
      .check(z.minLength(1, { error: 'required' }), z.maxLength(10, { error: 'too_many' })),
    from: z.optional(Day),
  }),
  output: MemberView,
  errors: [...datedErrors, directoryErrors.department_archived],
});

export const setLineManager = route({
  method: 'PUT',
  path: '/api/v1/directory/members/:memberId/line-manager',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'Name whom a member reports to',
  input: z.object({ memberId, lineManagerId: z.nullable(memberId), from: z.optional(Day) }),
  output: MemberView,
  errors: [...datedErrors, directoryErrors.manager_cycle],
});

export const moveMembers = route({
  method: 'POST',
  path: '/api/v1/directory/members/move',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'Move several members to a department',
  input: z.object({
    commandId: id('command'),
    memberIds: list(memberId, 500),
    departmentId: id('department'),
    from: z.optional(Day),
  }),
  output: z.object({ moved: z.number() }),
  errors: [...datedErrors, directoryErrors.department_archived, coreErrors.not_found],
});

export const previewMembersMove = route({
  method: 'POST',
  path: '/api/v1/directory/members/move-preview',
  access: permission('directory.manage_members'),
  audience: 'app',
  summary: 'What moving members would change',
  input: z.object({ memberIds: list(memberId, 500), departmentId: id('department') }),
  output: ReorganisationPreview,
});

/** After `lastDay` the member can't sign in here; what they did stays. A last day still to come is moved by another call. */
export const endEmployment = route({
  method: 'POST',
  path: '/api/v1/directory/members/:memberId/leave',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'A member leaves',
  input: z.object({ memberId, lastDay: Day }),
  output: MemberView,
  errors: [...datedErrors, directoryErrors.last_owner, directoryErrors.higher_role],
});

/** A second period of the same member; before the last day: the leaving is taken back. */
export const rehire = route({
  method: 'POST',
  path: '/api/v1/directory/members/:memberId/return',
  access: permission('directory.manage_members'),
  audience: 'public',
  summary: 'A member comes back',
  input: z.object({
    memberId,
    firstDay: Day,
    departmentIds: z
      .array(id('department'))
      .check(z.minLength(1, { error: 'required' }), z.maxLength(10, { error: 'too_many' })),
  }),
  output: MemberView,
  errors: [
    ...takenErrors,
    directoryErrors.member_active,
    directoryErrors.outside_employment,
    directoryErrors.department_archived,
    directoryErrors.higher_role,
  ],
});

/** Mails an activation link to those who have an e-mail and whom it helps; `skipped` names the others. Earlier codes of theirs die. */
export const inviteMembers = route({
  method: 'POST',
  path: '/api/v1/directory/members/invite',
  access: permission('directory.manage_members'),
  audience: 'app',
  summary: 'Invite by mail',
  input: z.object({ commandId: id('command'), memberIds: list(memberId, 500) }),
  output: z.object({ invited: z.number(), skipped: z.array(memberId) }),
  errors: [directoryErrors.higher_role],
});

/**
 * Makes a sheet to print: a line, code and QR each, single use, seven days. Earlier codes of theirs die. `skipped`: people
 * whom a code would not help, because they left or are here with an account that another company knows too.
 */
export const printActivations = route({
  method: 'POST',
  path: '/api/v1/directory/members/activation-sheet',
  access: permission('directory.manage_members'),
  audience: 'app',
  summary: 'Make an activation sheet',
  input: z.object({ memberIds: list(memberId, 500) }),
  output: z.object({ items: z.array(ActivationSlip), skipped: z.array(memberId) }),
  errors: [directoryErrors.higher_role],
});
