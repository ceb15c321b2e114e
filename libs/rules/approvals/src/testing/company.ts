import type { DepartmentFact, DirectoryExtract, PersonFact, RoleHolder } from '../people/extract.js';

/** What a test says about a company; the rest is the small firm below. */
export interface CompanyStory {
  /** Who has left. */
  readonly left?: readonly string[];
  /** Member → line manager. */
  readonly reports?: Readonly<Record<string, string>>;
  /** Department → the one above and its leaders; nearest first reads best. */
  readonly departments?: Readonly<Record<string, DepartmentFact>>;
  readonly roles?: Readonly<Record<string, readonly RoleHolder[]>>;
  /** The submitter's departments. */
  readonly in?: readonly string[];
  readonly admins?: readonly string[];
}

/** Sam asks: he works in East (led by Eva), below Sales (Lea), below the head office (Hugo). */
const firm = {
  east: { parentId: 'sales', leaderIds: ['eva'] },
  sales: { parentId: 'office', leaderIds: ['lea'] },
  office: { parentId: null, leaderIds: ['hugo'] },
};

const names = 'sam ann bob cat dan eva lea hugo mia max fay fin ada zoe'.split(' ');

export function company(story: CompanyStory = {}): DirectoryExtract {
  const { left = [], reports = {}, departments = firm, roles = {}, admins = ['ada'] } = story;
  const person = (id: string): PersonFact => ({ active: !left.includes(id), lineManagerId: reports[id] ?? null });
  const everybody = [...names, ...Object.values(departments).flatMap(({ leaderIds }) => leaderIds)];
  return {
    people: Object.fromEntries(everybody.map((id) => [id, person(id)])),
    departments,
    roles: { finance: [], ...roles },
    submitterDepartmentIds: story.in ?? ['east'],
    companyAdminIds: admins,
  };
}

/** Holds it in the whole company, or in the named departments and below. */
export const holder = (memberId: string, ...departmentIds: string[]): RoleHolder => ({
  memberId,
  departmentIds: departmentIds.length === 0 ? null : departmentIds,
});

export const department = (parentId: string | null, ...leaderIds: string[]): DepartmentFact => ({
  parentId,
  leaderIds,
});
