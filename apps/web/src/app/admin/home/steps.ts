import type { GroupView } from '@atrium/contracts/attendance';
import type { DepartmentView } from '@atrium/contracts/directory';

/** What the first day asks for. Each is its owner's page; here is only what tells whether it is done. */
export type StepName = 'company' | 'people' | 'shift' | 'leaders' | 'invite';

export interface Step {
  readonly name: StepName;
  readonly done: boolean;
  /** Which text of `admin:steps.<name>` says how it stands; `none`: there is nothing yet that it could be done with. */
  readonly said: 'done' | 'open' | 'none';
  /** Below `/c/<company>/admin/`. */
  readonly path: string;
  /** Who may do it. */
  readonly permission: string;
  /** Parameters of that text. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface FirstDayFacts {
  readonly company: { readonly name: string; readonly timeZone: string };
  /** Everybody who is here, and those of them who have not signed in yet. */
  readonly people: number;
  readonly notSignedIn: number;
  /** Those of them who have neither been mailed an invitation nor been given a printed sheet. */
  readonly uninvited: number;
  readonly groups: readonly Pick<GroupView, 'name' | 'memberCount'>[];
  readonly departments: readonly Pick<DepartmentView, 'leaders' | 'archivedAt'>[];
}

/** The steps in their order, each with what is known about it. */
export function stepsOf(facts: FirstDayFacts): Step[] {
  const nothing: Partial<Record<StepName, boolean>> = {
    leaders: facts.departments.every(({ archivedAt }) => archivedAt !== null),
    // The owner is there from the beginning.
    invite: facts.people <= 1,
  };
  return factsOf(facts).map((step) => ({
    ...step,
    said: step.done ? 'done' : nothing[step.name] ? 'none' : 'open',
  }));
}

function factsOf({
  company,
  people,
  notSignedIn,
  uninvited,
  groups,
  departments,
}: FirstDayFacts): Omit<Step, 'said'>[] {
  const living = departments.filter(({ archivedAt }) => archivedAt === null);
  const leaderless = living.filter(({ leaders }) => leaders.length === 0).length;
  const [group] = groups;
  return [
    {
      name: 'company',
      done: true,
      path: 'company',
      permission: 'directory.manage_company',
      facts: { name: company.name, zone: company.timeZone },
    },
    { name: 'people', done: people > 1, path: 'import', permission: 'directory.import', facts: { count: people } },
    {
      name: 'shift',
      done: group !== undefined,
      path: group ? 'groups' : 'start/shift',
      permission: 'attendance.configure',
      facts: { group: group?.name ?? '', count: group?.memberCount ?? 0 },
    },
    {
      name: 'leaders',
      done: living.length > 0 && leaderless === 0,
      path: 'departments',
      permission: 'directory.manage_departments',
      facts: { count: leaderless, all: living.length },
    },
    {
      name: 'invite',
      done: people > 1 && uninvited === 0,
      path: 'members?state=invited',
      permission: 'directory.manage_members',
      facts: { count: uninvited === 0 ? notSignedIn : uninvited, all: people },
    },
  ];
}
