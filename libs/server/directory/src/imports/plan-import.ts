import type { ImportChange } from '@atrium/contracts/directory';
import type * as z from 'zod/mini';
import { pathKey } from './department-paths.js';
import { managerCycles, type Manager, managerFinder, type ManagerTarget } from './find-managers.js';
import type { CellError, PersonRow } from './read-people.js';
import { takenFields } from './taken-fields.js';

export type PlannedChange = z.infer<typeof ImportChange>;

/** A living member as the directory knows them today. */
export interface KnownMember {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly title: string | null;
  /** First day of the period that holds. */
  readonly joinedOn: string;
  /** Keys of their departments' paths (`pathKey`), the primary one first. */
  readonly paths: readonly string[];
  /** Keys of the departments that they lead. */
  readonly leads: readonly string[];
  readonly lineManagerId: string | null;
}

/** A row, and the member that it is about. */
export interface MatchedPerson {
  readonly person: PersonRow;
  readonly member: KnownMember | null;
}

type FoundPerson = MatchedPerson & { readonly manager: Manager };

/** What applying does to one person. `member` null: somebody new. Undefined: the file does not say, so it stays. */
export interface PersonStep {
  readonly person: PersonRow;
  readonly member: KnownMember | null;
  /** A member's id, or the row of somebody who is in the same file. */
  readonly manager?: ManagerTarget | null;
  readonly change: PlannedChange;
}

export interface ImportPlan {
  readonly steps: readonly PersonStep[];
  readonly leavers: readonly KnownMember[];
  /** Paths to make, parents first. */
  readonly newDepartments: readonly (readonly string[])[];
  readonly counts: {
    adds: number;
    changes: number;
    leavers: number;
    unchanged: number;
    errors: number;
    departments: number;
  };
  /** Everything worth showing: errors first, then departments, adds, changes, leavers. */
  readonly changes: readonly PlannedChange[];
}

export interface PlanInput {
  readonly people: readonly PersonRow[];
  readonly members: readonly KnownMember[];
  /** Keys of all living departments' paths. */
  readonly departments: ReadonlySet<string>;
  readonly leavers: 'keep' | 'end';
  /** Members whose employment no list ends. */
  readonly staying?: ReadonlySet<string>;
}

/** Compares a file with the directory. Pure: the same file and directory give the same plan. */
export function planImport({ people, members, departments, leavers, staying }: PlanInput): ImportPlan {
  const find = memberFinder(members);
  const matched = people.map((person) => ({ person, member: find(person) }));
  const findManager = managerFinder(matched, members);
  const found = matched.map((match) => ({ ...match, manager: findManager(match.person) }));
  const cycles = managerCycles(found, members);
  const nameOf = namesOf(matched, members);
  const taken = takenFields(matched, members);
  const steps = found.map((match) =>
    toStep(match, { inCycle: cycles.has(match.person.row), taken: taken.get(match.person.row) ?? [], nameOf }),
  );
  const present = new Set(steps.map(({ member }) => member?.id));
  const leaving = leavers === 'end' ? members.filter(({ id }) => !present.has(id) && !staying?.has(id)) : [];
  const newDepartments = missingPaths(people, departments);
  const changes = [
    ...steps.map(({ change }) => change),
    ...newDepartments.map(departmentChange),
    ...leaving.map((member) => leaverChange(member)),
  ].filter(({ kind, changes: fields }) => kind !== 'change' || Object.keys(fields).length > 0);
  const count = (kind: PlannedChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const counts = {
    adds: count('add'),
    changes: count('change'),
    leavers: leaving.length,
    errors: count('error'),
    departments: newDepartments.length,
  };
  const order: PlannedChange['kind'][] = ['error', 'department', 'add', 'change', 'leave'];
  return {
    steps,
    leavers: leaving,
    newDepartments,
    counts: { ...counts, unchanged: steps.length - counts.adds - counts.changes - counts.errors },
    changes: changes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}

/** The same person: by number, else e-mail, else phone. */
function memberFinder(members: readonly KnownMember[]): (person: PersonRow) => KnownMember | null {
  const fields = ['number', 'email', 'phone'] as const;
  const keyed = new Map(
    members.flatMap((member) =>
      fields.flatMap((field) => (member[field] ? [[`${field}:${member[field].toLowerCase()}`, member] as const] : [])),
    ),
  );
  return (person) => {
    for (const field of fields) {
      const value = person[field];
      const member = value ? keyed.get(`${field}:${value.toLowerCase()}`) : undefined;
      if (member) return member;
    }
    return null;
  };
}

/** Member id or row → name, of everybody who may be named as a manager. */
type Names = ReadonlyMap<string | number, string>;

function namesOf(matched: readonly MatchedPerson[], members: readonly KnownMember[]): Names {
  return new Map<string | number, string>([
    ...members.map(({ id, name }) => [id, name] as const),
    ...matched.map(({ person, member }) => [member?.id ?? person.row, person.name] as const),
  ]);
}

const keyOf = (manager: ManagerTarget): string | number => ('row' in manager ? manager.row : manager.memberId);

/** Numbers and e-mails mean the same in capitals: people are found and signed in by them either way. */
function isSame(field: string, next: string | null, had: string | null): boolean {
  const exact = field !== 'number' && field !== 'email';
  return exact ? next === had : next?.toLowerCase() === had?.toLowerCase();
}

interface Context {
  readonly inCycle: boolean;
  readonly taken: readonly CellError[];
  readonly nameOf: Names;
}

function toStep({ person, member, manager }: FoundPerson, { inCycle, taken, nameOf }: Context): PersonStep {
  const missing: CellError[] =
    !member && !person.paths?.length ? [{ column: null, value: null, path: ['department'], code: 'required' }] : [];
  const problem = inCycle ? 'directory.manager_cycle' : 'error' in manager ? manager.error : null;
  const wrongManager: CellError[] = problem
    ? [{ column: null, value: person.manager?.value ?? null, path: ['manager'], code: problem }]
    : [];
  const errors = [...person.errors, ...missing, ...taken, ...wrongManager];
  const found = 'found' in manager ? manager.found : undefined;
  const base = { row: person.row, name: person.name, number: person.number ?? member?.number ?? null };
  const kind = errors.length > 0 ? 'error' : member ? 'change' : 'add';
  const changes = member
    ? differences({ person, member, manager: found }, nameOf)
    : firstFacts(person, found ? nameOf.get(keyOf(found)) : undefined);
  return {
    person,
    member,
    ...(found !== undefined && { manager: found }),
    change: { kind, ...base, changes, errors: errors.map((error) => ({ ...error, path: [...error.path] })) },
  };
}

function differences(
  { person, member, manager }: { person: PersonRow; member: KnownMember; manager: PersonStep['manager'] },
  nameOf: Names,
): PlannedChange['changes'] {
  const changes: PlannedChange['changes'] = {};
  for (const field of ['name', 'number', 'email', 'phone', 'title'] as const) {
    const next = person[field];
    if (next !== undefined && !isSame(field, next, member[field])) changes[field] = [member[field], next];
  }
  const paths = person.paths?.length ? person.paths.map(pathKey) : undefined;
  if (paths && paths.join('\n') !== member.paths.join('\n'))
    changes.department = [shownPaths(member.paths), shownPaths(paths)];
  const primary = paths?.[0] ?? member.paths[0];
  if (person.isLeader !== undefined && primary !== undefined && person.isLeader !== member.leads.includes(primary))
    changes.isLeader = [person.isLeader ? 'no' : 'yes', person.isLeader ? 'yes' : 'no'];
  const managerId = manager && 'memberId' in manager ? manager.memberId : null;
  if (manager !== undefined && (manager === null ? member.lineManagerId !== null : managerId !== member.lineManagerId))
    changes.manager = [
      nameOf.get(member.lineManagerId ?? '') ?? null,
      manager ? (nameOf.get(keyOf(manager)) ?? null) : null,
    ];
  return changes;
}

const shownPaths = (keys: readonly string[]): string | null =>
  keys.map((key) => key.replaceAll('\u001f', ' / ')).join(', ') || null;

/** What is stored of somebody new, besides name and number. */
function firstFacts(person: PersonRow, manager: string | undefined): PlannedChange['changes'] {
  const { paths, title, email, phone, isLeader, joinedOn } = person;
  const department = shownPaths((paths ?? []).map(pathKey));
  const facts = { department, title, email, phone, manager, isLeader: isLeader ? 'yes' : null, joinedOn };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([field, value]) => (value ? [[field, [null, value] as [null, string]]] : [])),
  );
}

/** Every path and its parents that are not there yet, parents before children. */
function missingPaths(people: readonly PersonRow[], departments: ReadonlySet<string>): string[][] {
  const missing = new Map<string, string[]>();
  for (const path of people.flatMap(({ paths }) => paths ?? [])) {
    for (let depth = 1; depth <= path.length; depth++) {
      const part = path.slice(0, depth);
      if (!departments.has(pathKey(part))) missing.set(pathKey(part), [...part]);
    }
  }
  return [...missing.values()].sort((a, b) => a.length - b.length);
}

const departmentChange = (path: readonly string[]): PlannedChange => ({
  kind: 'department',
  row: null,
  name: path.join(' / '),
  number: null,
  changes: {},
  errors: [],
});

const leaverChange = ({ name, number }: KnownMember): PlannedChange => ({
  kind: 'leave',
  row: null,
  name,
  number,
  changes: {},
  errors: [],
});
