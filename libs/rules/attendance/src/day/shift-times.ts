import type { Instant, Minutes, Span } from '../time/instants.js';
import { minute, plusMinutes } from '../time/instants.js';
import { merged, totalTime, without } from '../time/spans.js';
import type { WorkDate } from '../time/work-dates.js';
import { instantOf, type Zone } from '../time/zones.js';
import type { ShiftRule } from '../rules/shift-rule.js';

/** A shift on one work date, as moments. */
export interface ShiftTimes {
  readonly segments: readonly { readonly on: Instant; readonly off: Instant }[];
  /** Unpaid, in order, as `merged` gives them. */
  readonly breaks: readonly Span[];
  /** Between segments, in order: no work, and no break of it either. */
  readonly gaps: readonly Span[];
  readonly firstOn: Instant;
  readonly lastOff: Instant;
  /** First on − before, last off + after, both ends included; not yet cut against the neighbours. */
  readonly window: Span;
  /** Segments without their breaks: what is to be worked. */
  readonly work: readonly Span[];
  /** Their length: elapsed, so a night of clock change is shorter or longer. */
  readonly scheduledMinutes: Minutes;
}

/** A group's members share a rule: its times on a date are found once for all of them. */
const known = new WeakMap<ShiftRule, Map<string, ShiftTimes>>();
const knownAtMost = 2_000;

/**
 * The moments of a shift on a work date.
 *
 * @throws RangeError when a time, the date or the zone does not exist, or the rule has no segment
 */
export function shiftTimes(rule: ShiftRule, workDate: WorkDate, zone: Zone): ShiftTimes {
  let ofRule = known.get(rule);
  if (ofRule === undefined || ofRule.size >= knownAtMost) known.set(rule, (ofRule = new Map<string, ShiftTimes>()));
  const key = `${workDate} ${zone}`;
  let times = ofRule.get(key);
  if (times === undefined) ofRule.set(key, (times = resolve(rule, workDate, zone)));
  return times;
}

function resolve(rule: ShiftRule, workDate: WorkDate, zone: Zone): ShiftTimes {
  const segments = rule.segments.map(({ on, off }) => ({
    on: instantOf(workDate, on, zone),
    off: instantOf(workDate, off, zone),
  }));
  const breaks = merged(
    rule.breaks.map(({ from, to }) => ({
      from: instantOf(workDate, from, zone),
      until: instantOf(workDate, to, zone),
    })),
  );
  const gaps = segments.flatMap(({ off }, index) => {
    const next = segments[index + 1];
    return next === undefined ? [] : [{ from: off, until: next.on }];
  });
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a shift needs a segment');
  const work = without(merged(segments.map(({ on, off }) => ({ from: on, until: off }))), breaks);
  return {
    segments,
    breaks,
    gaps: merged(gaps),
    firstOn: first.on,
    lastOff: last.off,
    window: {
      from: plusMinutes(first.on, -rule.windowBeforeMinutes),
      until: plusMinutes(last.off, rule.windowAfterMinutes),
    },
    work,
    scheduledMinutes: Math.floor(totalTime(work) / minute),
  };
}
