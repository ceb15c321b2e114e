import type { BoardRow, BoardState, TeamBoard } from '@atrium/contracts/attendance';
import {
  boardOrder,
  boardState,
  type DayExplanation,
  type DayInput,
  explainDay,
  isField,
  type PlannedDay,
  type SlotDetail,
} from '@atrium/rules-attendance';
import type { MemberFacts } from '@atrium/server-directory';
import { toShiftView } from '../days/day-views.js';
import { iso, toSlotView } from '../days/slot-views.js';
import type { PunchEntity } from '../punches/punch.entity.js';

/** Somebody's day, before it is written out. */
export interface Standing {
  readonly member: MemberFacts;
  readonly departmentName: string | null;
  readonly plan: PlannedDay;
  readonly input: DayInput;
  readonly punches: readonly PunchEntity[];
  readonly day: DayExplanation;
  readonly state: BoardState;
}

/** Where somebody stands in their day. */
export function standingOf(
  seen: Pick<Standing, 'member' | 'departmentName' | 'plan' | 'input' | 'punches'>,
  now: Date,
): Standing {
  const day = explainDay(seen.input, 'provisional');
  return { ...seen, day, state: boardState(day, now.getTime()) };
}

/** How many are in each state, and in `all`. */
export function countsOf(standings: readonly Standing[]): TeamBoard['counts'] {
  const counts: Record<string, number> = { all: standings.length };
  for (const { state } of standings) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const byName = new Intl.Collator('zh-CN');
const order = ({ state }: Pick<Standing, 'state'>): number => boardOrder.indexOf(state);

export function byNeed(a: Standing, b: Standing): number {
  return order(a) - order(b) || byName.compare(a.member.name, b.member.name);
}

export function toBoardRow({ member, departmentName, plan, input, punches, day, state }: Standing): BoardRow {
  const shift = toShiftView(input.schedule, plan);
  const pressed = day.slots.filter((slot) => slot.at !== null);
  const last = pressed.at(-1);
  const field = pressed.findLast(isField);
  const slot = tellingSlot(day, state);
  return {
    member: { id: member.id, name: member.name, title: member.title },
    departmentName,
    workDate: input.workDate,
    zone: plan.zone,
    state,
    status: day.record.status,
    shiftName: shift?.name ?? null,
    segments: shift?.segments ?? [],
    // Where somebody pressed is shown with their day, where each look is on record; a board that refreshes itself has none of it.
    slots: day.slots.map((slot) => ({ ...toSlotView(slot, punches), place: null })),
    firstIn: isoOrNull(pressed.find(({ kind }) => kind === 'on')?.at),
    lastOut: last?.kind === 'off' ? isoOrNull(last.at) : null,
    minutes: slot?.minutes ?? 0,
    remark: punches.find(({ id }) => id === field?.punchId)?.remark ?? null,
    reason: slot?.reason ?? day.trace.find(({ part }) => part === 'rule') ?? null,
  };
}

const isoOrNull = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : iso(at));

/** Which slot makes somebody stand where they do; for the other states it is the last one pressed. */
const telling: Partial<Record<BoardState, (slot: SlotDetail) => boolean>> = {
  late: ({ result }) => result === 'late' || result === 'serious_late' || result === 'absent_late',
  left_early: ({ result }) => result === 'early' || result === 'serious_early',
  missing: ({ result }) => result === 'missing',
  absent: ({ result }) => result === 'missing' || result === 'absent_late',
  not_in: ({ result, kind }) => result === 'pending' && kind === 'on',
  expected: ({ result, kind }) => result === 'pending' && kind === 'on',
};

function tellingSlot({ slots }: DayExplanation, state: BoardState): SlotDetail | undefined {
  const tells = telling[state];
  return tells ? slots.find(tells) : (slots.findLast(({ at }) => at !== null) ?? slots[0]);
}
