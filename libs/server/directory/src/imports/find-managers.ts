import type { KnownMember, MatchedPerson } from './plan-import.js';
import type { PersonRow } from './read-people.js';

/** A manager: somebody who is a member already, or the row of somebody who comes with the same file. */
export type ManagerTarget = { readonly memberId: string } | { readonly row: number };

/** Undefined: the file does not say. Null: it says nobody. */
export type Manager = { readonly found: ManagerTarget | null | undefined } | { readonly error: string };

/** Managers may stand in the file or be members already; a name must be one person's only. */
export function managerFinder(
  matched: readonly MatchedPerson[],
  members: readonly KnownMember[],
): (person: PersonRow) => Manager {
  const reach = new Map<string, ManagerTarget>();
  const doubled = new Set<string>();
  const add = (key: string, target: ManagerTarget) => {
    if (reach.has(key)) doubled.add(key);
    else reach.set(key, target);
  };
  const inFile = new Set(matched.map(({ member }) => member?.id));
  for (const { person, member } of matched) {
    const target = member ? { memberId: member.id } : { row: person.row };
    if (person.number) add(`number:${person.number.toLowerCase()}`, target);
    if (person.email) reach.set(`number:${person.email.toLowerCase()}`, target);
    add(`name:${person.name.toLowerCase()}`, target);
  }
  for (const member of members.filter(({ id }) => !inFile.has(id))) {
    if (member.number) reach.set(`number:${member.number.toLowerCase()}`, { memberId: member.id });
    add(`name:${member.name.toLowerCase()}`, { memberId: member.id });
  }
  return ({ manager, row, number }) => {
    if (!manager) return { found: manager };
    const key = `${manager.by}:${manager.value.toLowerCase()}`;
    const target = reach.get(key);
    if (manager.by === 'name' && doubled.has(key)) return { error: 'manager_ambiguous' };
    if (!target) return { error: 'manager_unknown' };
    const self =
      ('row' in target && target.row === row) ||
      (manager.by === 'number' && number?.toLowerCase() === manager.value.toLowerCase());
    return self ? { error: 'manager_self' } : { found: target };
  };
}

/** Rows whose managers would end in a circle, once the file is applied. */
export function managerCycles(
  found: readonly (MatchedPerson & { readonly manager: Manager })[],
  members: readonly KnownMember[],
): ReadonlySet<number> {
  const keyOf = (target: ManagerTarget) => ('row' in target ? `row:${target.row}` : target.memberId);
  const above = new Map<string, string | null>(members.map(({ id, lineManagerId }) => [id, lineManagerId]));
  const ownKey = ({ person, member }: MatchedPerson) => member?.id ?? `row:${person.row}`;
  for (const match of found) {
    const target = 'found' in match.manager ? match.manager.found : undefined;
    if (target !== undefined) above.set(ownKey(match), target === null ? null : keyOf(target));
  }
  return new Set(found.filter((match) => climbsToItself(ownKey(match), above)).map(({ person }) => person.row));
}

function climbsToItself(start: string, above: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at = above.get(start); at && !passed.has(at); at = above.get(at)) {
    if (at === start) return true;
    passed.add(at);
  }
  return false;
}
