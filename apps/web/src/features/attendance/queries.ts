import { myDay } from '@atrium/contracts/attendance';
import { useEffect } from 'react';
import { type KeptRead, useKeptRead } from '../../shared/kept/use-kept-read.js';
import { useMe } from '../../shared/me.js';
import type { MyDayView } from '@atrium/contracts/attendance';

/** The clock card's day; without a connection, as it was last known on this device. */
export function useMyDay(): KeptRead<MyDayView> {
  const known = useKeptRead(myDay, {}, { owner: useMe().member.id, topics: ['attendance.my'] });
  useAskAt(known.data, known.refetch);
  return known;
}

/** A day turns by itself at these moments: a press begins to count, or ceases to. */
function useAskAt(day: MyDayView | undefined, refetch: () => void): void {
  const moments = [day?.next?.from, day?.next?.until, day?.shift?.windowFrom, day?.shift?.windowUntil];
  const now = Date.parse(day?.serverNow ?? '');
  const due = moments.map((moment) => Date.parse(moment ?? '')).filter((moment) => moment > now);
  const wait = due.length > 0 ? Math.min(...due) - now + 1000 : null;
  useEffect(() => {
    if (wait === null) return undefined;
    const timer = setTimeout(refetch, Math.min(wait, longestWaitMs));
    return () => clearTimeout(timer);
    // Counted from each answer anew.
  }, [wait, refetch, now]);
}

const longestWaitMs = 12 * 60 * 60 * 1000;
