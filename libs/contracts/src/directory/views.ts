import * as z from 'zod/mini';
import { Day, id, Instant, Language } from '../core/index.js';

export const RoleName = z.enum(['owner', 'admin', 'hr', 'department_admin', 'manager', 'member']);
export type RoleName = z.infer<typeof RoleName>;

/** Roles that are given by somebody. `manager` follows from the tree, `member` from being one. */
export const GrantableRole = z.enum(['owner', 'admin', 'hr', 'department_admin']);
export type GrantableRole = z.infer<typeof GrantableRole>;

export const CompanyView = z.object({
  id: id('company'),
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  language: Language,
  demo: z.boolean(),
  createdAt: Instant,
});
export type CompanyView = z.infer<typeof CompanyView>;

/** A company as its members find it in the switch. */
export const MyCompanyView = z.object({
  slug: z.string(),
  name: z.string(),
  demo: z.boolean(),
  memberId: id('member'),
});
export type MyCompanyView = z.infer<typeof MyCompanyView>;

/** Enough to show a person anywhere. */
export const MemberRef = z.object({ id: id('member'), name: z.string(), title: z.nullable(z.string()) });
export type MemberRef = z.infer<typeof MemberRef>;

export const DepartmentRef = z.object({ id: id('department'), name: z.string() });

export const DepartmentView = z.object({
  id: id('department'),
  parentId: z.nullable(id('department')),
  name: z.string(),
  /** Place among its siblings, from 0. */
  order: z.number(),
  leaders: z.array(MemberRef),
  /** Members of this department itself, and with all below it, each person once. */
  memberCount: z.number(),
  totalCount: z.number(),
  archivedAt: z.nullable(Instant),
  /** Whether the caller may rename it, name its leaders and put departments under it; to move or archive it, the one above must be so too. */
  manageable: z.boolean(),
});
export type DepartmentView = z.infer<typeof DepartmentView>;

export const MemberState = z.enum(['invited', 'active', 'left']);
export type MemberState = z.infer<typeof MemberState>;

/** The order of a list of people; `-` is downwards. Who has no number comes last either way. */
export const MemberSort = z.enum(['name', '-name', 'number', '-number', 'joinedOn', '-joinedOn']);
export type MemberSort = z.infer<typeof MemberSort>;

/** A row of a list of people. */
export const MemberSummary = z.object({
  id: id('member'),
  name: z.string(),
  title: z.nullable(z.string()),
  number: z.nullable(z.string()),
  departments: z.array(DepartmentRef),
  leads: z.array(id('department')),
  /** First day of the period that holds, or held last. */
  joinedOn: Day,
  state: MemberState,
});
export type MemberSummary = z.infer<typeof MemberSummary>;

/** A profile. What is hidden from the reader is null, and `phoneHidden` says so where it may be known. */
export const MemberView = z.object({
  id: id('member'),
  name: z.string(),
  title: z.nullable(z.string()),
  number: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  phoneHidden: z.boolean(),
  departments: z.array(
    z.object({ id: id('department'), name: z.string(), primary: z.boolean(), path: z.array(z.string()) }),
  ),
  leads: z.array(DepartmentRef),
  lineManager: z.nullable(MemberRef),
  /** The manager of product.md: line manager if named, else the leader of the nearest department upwards; then theirs, and so on. */
  reportsTo: z.array(MemberRef),
  joinedOn: z.nullable(Day),
  leftOn: z.nullable(Day),
  /** All times of employment, the first one first. Only for those who manage people. */
  periods: z.nullable(z.array(z.object({ from: Day, until: z.nullable(Day) }))),
  state: MemberState,
  /** Only for those who manage people. */
  roles: z.nullable(
    z.array(z.object({ grantId: id('roleGrant'), role: GrantableRole, departments: z.array(DepartmentRef) })),
  ),
  signInNames: z.nullable(
    z.array(z.object({ kind: z.enum(['email', 'phone', 'number']), value: z.string(), proved: z.boolean() })),
  ),
});
export type MemberView = z.infer<typeof MemberView>;

/** A role that somebody was given. `departments`: where a department admin's reaches, with all below. */
export const RoleHolderView = z.object({
  grantId: id('roleGrant'),
  role: GrantableRole,
  member: MemberRef,
  departments: z.array(DepartmentRef),
});
export type RoleHolderView = z.infer<typeof RoleHolderView>;

/** Who I am in this company, and what I may do. */
export const MeView = z.object({
  member: MemberRef,
  company: CompanyView,
  roles: z.array(RoleName),
  permissions: z.array(z.string()),
  language: Language,
  timeZone: z.string(),
});
export type MeView = z.infer<typeof MeView>;

/** What changes before it is saved: whose department path, whose manager. */
export const ReorganisationPreview = z.object({
  people: z.number(),
  departments: z.number(),
  /** People whose manager (the approver of most requests) becomes another. First 50; `managerChanges` is all. */
  managerChanges: z.number(),
  managerExamples: z.array(z.object({ member: MemberRef, from: z.nullable(MemberRef), to: z.nullable(MemberRef) })),
  /** Role grants whose scope gains or loses people. */
  scopeChanges: z.array(z.object({ member: MemberRef, role: GrantableRole, gains: z.number(), loses: z.number() })),
});
export type ReorganisationPreview = z.infer<typeof ReorganisationPreview>;
