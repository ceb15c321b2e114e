import type * as z from 'zod/mini';
import { fieldError, newId } from '@atrium/kit';
import { attendanceErrors, type GroupRulesInput, type GroupRulesView } from '@atrium/contracts/attendance';
import { networkProblem } from '@atrium/rules-attendance';

type RulesInput = z.output<typeof GroupRulesInput>;

/** Gives places and networks their ids: what is the same as before keeps its own. Throws what is wrong with them. */
export function withPlaceIds(input: RulesInput, before: GroupRulesView | undefined): GroupRulesView {
  input.networks.forEach(({ range }, at) => {
    const problem = networkProblem(range);
    if (problem !== null) throw fieldError(attendanceErrors[problem], ['rules', 'networks', at, 'range']);
  });
  refuseTwice(input.places, 'places');
  refuseTwice(input.networks, 'networks');
  return {
    ...input,
    places: input.places.map((place) => ({ ...place, id: before?.places.find(sameAs(place))?.id ?? newId<'place'>() })),
    networks: input.networks.map((network) => {
      return { ...network, id: before?.networks.find(sameAs(network))?.id ?? newId<'network'>() };
    }),
  };
}

const sameAs =
  ({ name }: { readonly name: string }) =>
  (other: { readonly name: string }) =>
    other.name === name;

function refuseTwice(named: readonly { readonly name: string }[], what: 'places' | 'networks'): void {
  named.forEach(({ name }, at) => {
    if (named.findIndex((other) => other.name === name) === at) return;
    const error = what === 'places' ? attendanceErrors.duplicate_place : attendanceErrors.duplicate_network;
    throw fieldError(error, ['rules', what, at, 'name']);
  });
}
