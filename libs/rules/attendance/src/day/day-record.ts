import type { DayFigures, DayStatus, SlotCause, SlotResult } from '../codes.js';
import type { Instant, Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import type { SlotKey } from './facts.js';

/** What became of one slot: codes and figures only. */
export interface SlotRecord {
  readonly key: SlotKey;
  readonly result: SlotResult;
  readonly cause: SlotCause | null;
  /** Minutes late or early. */
  readonly minutes: Minutes;
  /** The punch that counts. */
  readonly at: Instant | null;
  /** What the rule said before the manager did; null when nobody corrected it. */
  readonly computed: { readonly result: SlotResult; readonly minutes: Minutes } | null;
}

/** What became of a day: codes and figures only. Replaceable; the facts stay. */
export interface DayRecord {
  readonly workDate: WorkDate;
  readonly status: DayStatus;
  /** The window has not ended: it may still change, and no sum counts it. */
  readonly provisional: boolean;
  readonly slots: readonly SlotRecord[];
  readonly figures: DayFigures;
}
