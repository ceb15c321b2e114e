import type { FoundPerson, RouteStepView } from '@atrium/contracts/approvals';
import type { ValueReader } from './value-text.js';

/** A step of a route in words: what it is, and why. */
export interface StepWords {
  readonly text: string;
  readonly why: string;
}

/** What will happen at a step. `fieldName` names a field that the route still waits for. */
export function stepWords(
  step: RouteStepView,
  { t, nameOf, language }: ValueReader,
  fieldName: (id: string) => string,
): StepWords {
  const list = (names: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const names = (people: readonly FoundPerson[]) => list(people.map(({ memberId }) => nameOf(memberId)));
  if (step.kind === 'cc') return { text: t('route.cc', { names: names(step.people) }), why: step.title };
  if (step.kind === 'choice') {
    const { unknownFieldIds, armTitle } = step;
    const text = armTitle === null ? t('route.otherwise', { title: step.title }) : t('route.arm', { title: armTitle });
    const waits =
      unknownFieldIds.length > 0 ? t('route.depends', { fields: list(unknownFieldIds.map(fieldName)) }) : '';
    return { text, why: waits };
  }
  if (step.outcome === 'blocked') return { text: step.title, why: t('route.blocked') };
  if (step.outcome !== 'asks')
    return { text: step.title, why: t(`route.${step.outcome}`, { why: t(`route.why.${step.why ?? 'empty'}`) }) };
  const [first] = step.people;
  const mode = step.people.length > 1 ? t(`route.mode.${step.mode}`) : '';
  const via = first ? t(`route.via.${first.via}`, { level: first.level ?? 1 }) : '';
  return { text: names(step.people), why: [step.title, via, mode].filter(Boolean).join(t('and_then')) };
}
