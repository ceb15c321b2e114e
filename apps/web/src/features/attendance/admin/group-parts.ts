import type { changeGroupRules, GroupRulesView, ShiftView } from '@atrium/contracts/attendance';
import type { CallerInputOf } from '@atrium/contracts/core';

/** The rules of a group as they are written and sent. */
export type GroupRules = CallerInputOf<typeof changeGroupRules>['rules'];
export type PlaceDraft = GroupRules['places'][number];
export type NetworkDraft = GroupRules['networks'][number];

const parts = {
  week: ['week', 'followsCalendar'],
  places: ['places'],
  networks: ['networks'],
  outside: ['outside', 'remarkRequired'],
  offline: ['offlineMaxHours', 'offlineUnverified'],
} as const satisfies Record<string, readonly (keyof GroupRules)[]>;

/** Which parts of the rules differ: texts `rules:group.part.<name>`. */
export function changedParts(before: GroupRules, after: GroupRules): string[] {
  const isSame = (field: keyof GroupRules) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  return Object.entries(parts).flatMap(([name, fields]) => (fields.every(isSame) ? [] : [name]));
}

/** The fields that the editor shows, as paths into what is sent. */
export function fieldsOf({ places, networks }: GroupRules): string[] {
  return [
    ...Array.from({ length: 7 }, (_, day) => `rules.week.${day}`),
    ...places.flatMap((_, at) =>
      ['name', 'latitude', 'longitude', 'radiusMeters'].map((field) => `rules.places.${at}.${field}`),
    ),
    ...networks.flatMap((_, at) => ['name', 'range'].map((field) => `rules.networks.${at}.${field}`)),
    'rules.offlineMaxHours',
  ];
}

/** Rules without the ids of places and networks: what is the same as before keeps its own. */
export function toDraft({ places, networks, ...rules }: GroupRulesView): GroupRules {
  return {
    ...rules,
    places: places.map(({ id: _id, ...place }) => place),
    networks: networks.map(({ id: _id, ...network }) => network),
  };
}

/** What a new group begins with: Monday to Friday by the first shift, and nobody is refused. */
export function freshRules(shifts: readonly ShiftView[]): GroupRules {
  const shift = shifts.find(({ current }) => current !== null)?.id ?? null;
  return {
    week: [shift, shift, shift, shift, shift, null, null],
    followsCalendar: true,
    outside: 'field',
    remarkRequired: true,
    offlineMaxHours: 24,
    offlineUnverified: 'accept',
    places: [],
    networks: [],
  };
}
