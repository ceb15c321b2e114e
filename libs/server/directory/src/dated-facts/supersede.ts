import { dayBefore } from '../days.js';
import type { DatedFact, Day } from './dated-fact.js';

/** What a subject shall have from a day on, in this order; each until its last day. */
export interface WantedFacts {
  readonly subjectId: string;
  readonly objects: readonly { readonly objectId: string; readonly toDay: Day }[];
}

/** What must be written. */
export interface Supersession {
  readonly remove: readonly DatedFact[];
  readonly setEnd: readonly { readonly fact: DatedFact; readonly toDay: Day }[];
  readonly add: readonly DatedFact[];
}

/**
 * How the facts of one subject become the wanted ones from a day on: what was said of later days falls, what held the day
 * before ends then, and what stays as it is keeps the row it has, so that "since when" stays true.
 *
 * @param existing the subject's facts that hold on `from` or later
 */
export function supersede(existing: readonly DatedFact[], wanted: WantedFacts, from: Day): Supersession {
  const facts = wanted.objects
    .map(({ objectId, toDay }, position) => ({ subjectId: wanted.subjectId, objectId, position, fromDay: from, toDay }))
    .filter(({ fromDay, toDay }) => fromDay <= toDay);
  const keeps = (old: DatedFact) =>
    old.fromDay <= from
      ? facts.find(({ objectId, position }) => objectId === old.objectId && position === old.position)
      : undefined;
  const kept = existing.map((old) => ({ old, fact: keeps(old) }));
  return {
    remove: kept.filter(({ old, fact }) => !fact && old.fromDay >= from).map(({ old }) => old),
    setEnd: kept
      .map(({ old, fact }) => ({ fact: old, toDay: fact ? fact.toDay : dayBefore(from) }))
      .filter(({ fact, toDay }) => fact.toDay !== toDay && fact.fromDay <= toDay),
    add: facts.filter((fact) => !kept.some((one) => one.fact === fact)),
  };
}

/** Whether nothing is to be written. */
export const isNothing = ({ remove, setEnd, add }: Supersession): boolean =>
  remove.length + setEnd.length + add.length === 0;
