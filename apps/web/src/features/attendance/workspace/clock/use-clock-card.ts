import type { MyDayView } from '@atrium/contracts/attendance';
import { useState } from 'react';
import { useDraft } from '../../../../shared/use-draft.js';
import { type KeptPresses, useKeptPresses } from '../offline/use-kept-presses.js';
import { dayWithPresses, slotOfPress, tooEarlyFor } from './next-press.js';
import { pressPlan } from './press-plan.js';
import { dayAsKnown, isUnplanned } from './unplanned-day.js';
import { usePosition } from '../../parts/use-position.js';
import { type Presser, usePress } from './use-press.js';
import { useServerNow } from './use-server-now.js';

export interface ClockCardProps {
  readonly day: MyDayView;
  /** When the day came, by this device's clock. */
  readonly at: number;
  readonly unreachable: boolean;
  readonly onRefresh: () => void;
}

/** What the clock card knows and does: the day as it stands, what a press would do, and pressing. */
export function useClockCard({ day: answer, at, unreachable, onRefresh }: ClockCardProps) {
  const skewMs = Date.parse(answer.serverNow) - at;
  const now = useServerNow(skewMs, 5000);
  const known = dayAsKnown(answer, { now, unreachable });
  const { workDate, fixLimits } = known;
  const position = usePosition();
  const presser = usePress({ day: known, skewMs, position });
  const listed = useKeptPresses();
  const kept = withPress(listed, presser);
  const day = dayWithPresses(known, kept);
  const { next } = day;
  const remark = useDraft(`attendance.remark ${workDate}`, '');
  const [isRemarkMissed, setRemarkMissed] = useState(false);

  const { reading, failure } = position;
  const { trouble } = presser;
  const ageSeconds = reading === null ? 0 : Math.max(0, now - skewMs - reading.readAt) / 1000;
  const fix = reading !== null && ageSeconds <= fixLimits.maxAgeSeconds ? reading.fix : null;
  const refusal = trouble === null || trouble.kind === 'not_kept' ? null : trouble.refusal;
  const plan = pressPlan({ day, fix, unread: fix === null && failure !== null, refusal, unreachable });
  const said = plan.remark === 'none' ? '' : remark.value.trim();

  const press = async () => {
    const isMissed = plan.remark === 'required' && said === '';
    setRemarkMissed(isMissed);
    if (isMissed) return;
    const slotKey = slotOfPress(day, now);
    if (!(await presser.press(plan, { remark: said || null, slotKey }))) return;
    remark.drop();
    // The place of this punch says nothing about the next one.
    if (plan.remark !== 'none') position.forget();
  };

  return {
    day,
    skewMs,
    position,
    presser,
    plan,
    kept,
    ageMinutes: Math.floor(ageSeconds / 60),
    /** Before this, a press counts for nothing. */
    tooEarlyFor: tooEarlyFor(next, now),
    isDone: next === null && !isUnplanned(day),
    isOver: !isUnplanned(day) && (next === null || next.kind === 'again'),
    remark: { value: remark.value, set: remark.set, isMissed: isRemarkMissed && said === '' },
    press: () => void press(),
    locate: () => {
      presser.forget();
      void position.read();
    },
    lookAgain: () => {
      presser.forget();
      onRefresh();
    },
  };
}

/** What this device keeps; of the press that was made here just now, what is known here, which the list may not have yet. */
const withPress = (listed: KeptPresses, { known, receipt }: Pick<Presser, 'known' | 'receipt'>): KeptPresses => ({
  ...listed,
  waiting: listed.waiting.filter(({ commandId }) => commandId !== known),
  receipts: receipt === null ? listed.receipts : [...listed.receipts, receipt],
});
