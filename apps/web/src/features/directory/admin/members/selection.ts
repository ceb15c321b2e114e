import type { MemberSummary } from '@atrium/contracts/directory';
import { useMemo, useState } from 'react';

/** A move, an invitation or a sheet is for at most so many people at once. */
export const mostAtOnce = 500;

/** Who is marked in the list, with enough of them to name them. */
export interface Selection {
  readonly people: readonly MemberSummary[];
  has(memberId: string): boolean;
  /** Marks or unmarks; beyond the most at once nobody is added. */
  mark(people: readonly MemberSummary[], marked: boolean): void;
  readonly clear: () => void;
}

/** Marks stay while the list is filtered anew, so that people can be gathered from several searches. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, MemberSummary>>(new Map());
  return useMemo(
    () => ({
      people: [...chosen.values()],
      has: (id) => chosen.has(id),
      mark: (people, marked) =>
        setChosen((before) => {
          const after = new Map(before);
          for (const person of people)
            if (!marked) after.delete(person.id);
            else if (after.size < mostAtOnce) after.set(person.id, person);
          return after;
        }),
      clear: () => setChosen(new Map()),
    }),
    [chosen],
  );
}
