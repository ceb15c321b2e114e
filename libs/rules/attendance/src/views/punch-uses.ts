import type { Instant, Minutes } from '../time/instants.js';
import { begunMinutesBetween } from '../time/instants.js';
import { assess, type Assessment, type WorkDay } from '../day/assessment.js';
import type { DayInput, Punch, SlotKey } from '../day/facts.js';
import { punchesOfDay } from '../day/punches-of-day.js';
import type { UnmatchedCode } from '../trace/codes.js';

/** What became of a punch. Neither slot nor reason: it counts for worked time only. */
export interface PunchUse {
  readonly punchId: string;
  readonly at: Instant;
  readonly slot: SlotKey | null;
  readonly unmatched: { readonly code: UnmatchedCode; readonly minutes: Minutes | null } | null;
}

/** What became of each punch of a work date, in order. Punches that belong to other dates are not listed. */
export function punchUses(input: DayInput): PunchUse[] {
  return usesIn(assess(input), punchesOfDay(input));
}

/** The same, of a day that is already assessed. */
export function usesIn(day: Assessment, punches: readonly Punch[]): PunchUse[] {
  if (day.kind === 'idle') {
    const code = day.status === 'none' ? 'not_in_group' : 'no_shift';
    return punches.map(({ id, at }) => ({ punchId: id, at, slot: null, unmatched: { code, minutes: null } }));
  }
  return punches.map((punch) => useOf(day, punch));
}

function useOf(day: WorkDay, { id, at }: Punch): PunchUse {
  const unmatched = (code: UnmatchedCode, minutes: Minutes | null = null) => ({
    punchId: id,
    at,
    slot: null,
    unmatched: { code, minutes },
  });
  if (at < day.window.from) return unmatched('before_window', begunMinutesBetween(at, day.window.from));
  if (at > day.window.until) return unmatched('after_window', begunMinutesBetween(day.window.until, at));
  for (const [slot, punch] of day.pairing.taken) {
    if (punch.id === id) return { punchId: id, at, slot, unmatched: null };
  }
  const dropped = day.pairing.dropped.get(id);
  return dropped === undefined ? { punchId: id, at, slot: null, unmatched: null } : unmatched(dropped);
}
