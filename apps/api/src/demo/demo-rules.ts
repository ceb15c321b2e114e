import type { GroupRulesInput, ShiftRules } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import type * as z from 'zod/mini';

type RulesInput = z.output<typeof GroupRulesInput>;
type Place = RulesInput['places'][number];

/** A group of the demo: who is in it, what they work and where. */
export interface DemoGroup {
  readonly name: string;
  readonly zone: string;
  readonly shift: {
    readonly name: string;
    /** When work begins and ends, once or twice a day. */
    readonly times: readonly (readonly [on: string, off: string])[];
    readonly pause: readonly [string, string] | null;
    /** False: nobody presses when they go. */
    readonly offCard: boolean;
  };
  /** How their department's path begins; the group without one takes all others. */
  readonly path: string | null;
  readonly followsCalendar: boolean;
  readonly place: Place;
}

const circle = (name: string, latitude: number, longitude: number): Place => ({
  name,
  latitude,
  longitude,
  system: 'wgs84',
  radiusMeters: 300,
});
const works = circle('昆山工厂', 31.3856, 120.9807);
const shanghai = 'Asia/Shanghai';

export const demoGroups: readonly DemoGroup[] = [
  {
    name: '总部',
    zone: shanghai,
    shift: { name: '常白班', times: [['09:00', '18:00']], pause: ['12:00', '13:00'], offCard: true },
    path: null,
    followsCalendar: true,
    place: circle('漕河泾总部', 31.1702, 121.3981),
  },
  {
    name: '工厂白班',
    zone: shanghai,
    shift: { name: '早班', times: [['08:00', '17:00']], pause: ['11:30', '12:30'], offCard: true },
    path: '制造中心',
    followsCalendar: true,
    place: works,
  },
  {
    name: '工厂夜班',
    zone: shanghai,
    shift: { name: '夜班', times: [['20:00', '29:00']], pause: ['24:00', '25:00'], offCard: true },
    path: '制造中心/二车间',
    followsCalendar: true,
    place: works,
  },
  {
    name: '营销两段班',
    zone: shanghai,
    shift: {
      name: '两段班',
      times: [
        ['09:00', '12:00'],
        ['13:30', '18:00'],
      ],
      pause: null,
      offCard: true,
    },
    path: '营销中心',
    followsCalendar: true,
    place: circle('漕河泾总部', 31.1702, 121.3981),
  },
  {
    name: 'Penang',
    zone: 'Asia/Kuala_Lumpur',
    shift: { name: 'Office hours', times: [['08:30', '17:30']], pause: ['12:30', '13:30'], offCard: false },
    path: 'Penang site',
    followsCalendar: false,
    place: circle('Penang office', 5.3364, 100.3067),
  },
];

/** The group of a department: the one whose path is the longest beginning of its own. */
export function demoGroupOf(department: string): DemoGroup {
  const fitting = demoGroups.filter(({ path }) => path === null || department.startsWith(path));
  return fitting.reduce((best, next) => ((next.path?.length ?? 0) > (best.path?.length ?? 0) ? next : best));
}

export function demoShiftRules({ shift: { times, pause, offCard } }: DemoGroup): ShiftRules {
  return {
    segments: times.map(([on, off]) => ({ on, off, onRequired: true, offRequired: offCard })),
    breaks: pause === null ? [] : [{ from: pause[0], to: pause[1] }],
    lateGraceMinutes: 5,
    earlyGraceMinutes: 0,
    seriousLateMinutes: 30,
    absentLateMinutes: 120,
    missingLateMinutes: null,
    seriousEarlyMinutes: 60,
    absentEarlyMinutes: null,
    missingEarlyMinutes: null,
    windowBeforeMinutes: 120,
    windowAfterMinutes: 240,
  };
}

export function demoGroupRules({ followsCalendar, place }: DemoGroup, shiftId: Id<'shift'>): RulesInput {
  return {
    week: [shiftId, shiftId, shiftId, shiftId, shiftId, null, null],
    followsCalendar,
    outside: 'field',
    remarkRequired: true,
    offlineMaxHours: 24,
    offlineUnverified: 'accept',
    places: [place],
    networks: [],
  };
}
