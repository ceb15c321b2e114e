import type { KnownMember, MatchedPerson } from './plan-import.js';
import type { CellError, PersonRow } from './read-people.js';

const fields = ['number', 'email', 'phone'] as const;

/** Row → what it claims although another member has it, and the file does not take it from them. A cell that is wrong already claims nothing. */
export function takenFields(
  matched: readonly MatchedPerson[],
  members: readonly KnownMember[],
): Map<number, CellError[]> {
  const keyOf = (field: string, value: string) => `${field}:${value.toLowerCase()}`;
  const rowOf = new Map(matched.flatMap(({ person, member }) => (member ? [[member.id, person] as const] : [])));
  const claimOf = (person: PersonRow | undefined, field: (typeof fields)[number]) =>
    person?.errors.some(({ path }) => path[0] === field) ? undefined : person?.[field];
  const holders = new Map(
    members.flatMap((member) =>
      fields.flatMap((field) => {
        const after = claimOf(rowOf.get(member.id), field);
        const value = after === undefined ? member[field] : after;
        return value ? [[keyOf(field, value), member.id] as const] : [];
      }),
    ),
  );
  const taken = new Map<number, CellError[]>();
  for (const { person, member } of matched) {
    const errors = fields.flatMap((field): CellError[] => {
      const value = claimOf(person, field);
      const holder = value ? holders.get(keyOf(field, value)) : undefined;
      if (!value || holder === undefined || holder === member?.id) return [];
      return [{ column: null, value, path: [field], code: `directory.${field}_taken` }];
    });
    if (errors.length > 0) taken.set(person.row, errors);
  }
  return taken;
}
