import type { applyShiftPreset, ShiftRules } from '@atrium/contracts/attendance';
import type { CallerInputOf } from '@atrium/contracts/core';
import { presetWindow } from '@atrium/rules-attendance';
import { freshRules, type GroupRules } from './group-parts.js';
import { freshShift } from './shift-times.js';

type Preset = Omit<CallerInputOf<typeof applyShiftPreset>, 'commandId'>;

/** The first shift and group while they are written. */
export interface PresetDraft {
  readonly groupName: string;
  readonly shiftName: string;
  readonly on: string;
  readonly off: string;
  readonly break: { readonly from: string; readonly to: string } | null;
  /** Null: left empty. */
  readonly graceMinutes: number | null;
  /** Monday is 1. */
  readonly workdays: readonly number[];
  /** Places, networks and the policy outside of them, as a group's rules have them. */
  readonly rules: GroupRules;
}

/** The usual office week. */
export const freshPreset = (names: Pick<PresetDraft, 'groupName' | 'shiftName'>): PresetDraft => ({
  ...names,
  on: '09:00',
  off: '18:00',
  break: { from: '12:00', to: '13:00' },
  graceMinutes: 5,
  workdays: [1, 2, 3, 4, 5],
  rules: freshRules([]),
});

/** What is sent. */
export function toPreset({ rules, workdays, graceMinutes, ...rest }: PresetDraft): Preset {
  return {
    ...rest,
    graceMinutes: graceMinutes ?? 0,
    workdays: [...workdays].sort((one, other) => one - other),
    places: rules.places,
    networks: rules.networks,
    outside: rules.outside,
  };
}

/** The drawing of the shift. */
export const presetShift = ({ on, off, break: pause, graceMinutes }: PresetDraft): ShiftRules => ({
  ...freshShift,
  ...presetWindow,
  segments: [{ on, off, onRequired: true, offRequired: true }],
  breaks: pause ? [pause] : [],
  lateGraceMinutes: graceMinutes ?? 0,
});

/** The fields that the form shows, as paths into what is sent. */
export const presetFields = ({ rules }: PresetDraft): string[] => [
  ...['groupName', 'shiftName', 'on', 'off', 'break', 'break.from', 'break.to', 'graceMinutes', 'workdays'],
  ...rules.places.flatMap((_, at) =>
    ['name', 'latitude', 'longitude', 'radiusMeters'].map((field) => `places.${at}.${field}`),
  ),
  ...rules.networks.flatMap((_, at) => ['name', 'range'].map((field) => `networks.${at}.${field}`)),
];
