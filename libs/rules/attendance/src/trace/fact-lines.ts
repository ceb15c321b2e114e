import type { TraceLine } from '../codes.js';
import { isoText } from '../time/instants.js';
import type { Assessment, WorkDay } from '../day/assessment.js';
import type { DayInput, Punch } from '../day/facts.js';
import { laterAfterLastNight } from '../day/late-night.js';
import type { PunchUse } from '../views/punch-uses.js';
import { line } from './line.js';

/** What happened: punches with what became of them, approvals, last night, the manager's words. */
export function factLines(input: DayInput, day: Assessment, uses: readonly PunchUse[]): TraceLine[] {
  const lines = uses.flatMap((use) => {
    const punch = input.punches.find(({ id }) => id === use.punchId);
    return punch === undefined ? [] : [punchLine(punch, use)];
  });
  if (day.kind === 'idle') return lines;
  if (lines.length === 0) lines.push(line('fact', 'no_punch', {}));
  return [...lines, ...approvalLines(day), ...lastNightLines(input, day), ...correctionLines(input, day)];
}

function punchLine(punch: Punch, { slot, unmatched }: PunchUse): TraceLine {
  const at = isoText(punch.at);
  if (unmatched !== null) {
    const { code, minutes } = unmatched;
    return line('fact', 'punch_unmatched', { punchId: punch.id, at, why: code, minutes });
  }
  if (punch.source === 'make_up') return line('fact', 'made_up_card', { punchId: punch.id, at, slot });
  const { place, placeName, clock, field } = punch;
  return line('fact', 'punch', { punchId: punch.id, at, slot, place, placeName, clock, field });
}

function approvalLines({ cover }: WorkDay): TraceLine[] {
  return cover.spans.map(({ id, kind, from, until }) =>
    line('fact', 'approved', { approvalId: id, kind, from: isoText(from), until: isoText(until) }),
  );
}

function lastNightLines(input: DayInput, { shift }: WorkDay): TraceLine[] {
  const later = laterAfterLastNight(input, shift.rule);
  if (later === 0 || input.lastOutBefore === null) return [];
  return [line('fact', 'last_night', { at: isoText(input.lastOutBefore), laterMinutes: later })];
}

function correctionLines({ corrections }: DayInput, { outcomes }: WorkDay): TraceLine[] {
  const slots = outcomes.map(({ slot }) => slot.key);
  return corrections
    .filter(({ slot }) => slots.includes(slot))
    .sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
    .map(({ id, slot, result, byMemberId, recordedAt }) =>
      line('fact', 'correction', { correctionId: id, slot, result, byMemberId, recordedAt: isoText(recordedAt) }),
    );
}
