import type { FoundPerson, ParamsOf, SkippedPerson } from '../codes.js';

export type Draw = ParamsOf<'node_entered'>['draws'][number];

/** What looking for people gave: who, who not and why, and what was drawn. Everything here ends up in an entry. */
export interface Finding {
  readonly people: readonly FoundPerson[];
  readonly skipped: readonly SkippedPerson[];
  readonly draws: readonly Draw[];
}

export const nobody: Finding = { people: [], skipped: [], draws: [] };
export const only = (people: readonly FoundPerson[]): Finding => ({ ...nobody, people });
export const gap = (why: SkippedPerson['why'], more: Partial<SkippedPerson> = {}): Finding => ({
  ...nobody,
  skipped: [{ memberId: null, why, ...more }],
});

/** The union: whoever is found twice keeps the first place. */
export function union(findings: readonly Finding[]): Finding {
  const people = findings.flatMap((finding) => finding.people);
  return {
    people: oncePerPerson(people),
    skipped: findings.flatMap(({ skipped }) => skipped),
    draws: findings.flatMap(({ draws }) => draws),
  };
}

export const oncePerPerson = (people: readonly FoundPerson[]): FoundPerson[] =>
  people.filter(({ memberId }, index) => people.findIndex((other) => other.memberId === memberId) === index);

/** Takes out those of whom `why` says so, and shows them as skipped. */
export function without(finding: Finding, why: (person: FoundPerson) => SkippedPerson | null): Finding {
  const skipped = finding.people.flatMap((person) => why(person) ?? []);
  const out = new Set(skipped.map(({ memberId }) => memberId));
  return {
    ...finding,
    people: finding.people.filter(({ memberId }) => !out.has(memberId)),
    skipped: [...finding.skipped, ...skipped],
  };
}
