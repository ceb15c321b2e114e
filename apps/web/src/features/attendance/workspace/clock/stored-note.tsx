import type { PlaceView, PunchReceipt } from '@atrium/contracts/attendance';
import { Icon } from '@atrium/ui';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { metersOutside, placeText } from '../../parts/place-text.js';
import { markOfSlot, useResultWords } from '../../parts/result-of.js';
import { unmatchedText } from '../../parts/trace-text.js';
import { Receipt } from './receipt.js';

export interface StoredNoteProps {
  readonly receipt: PunchReceipt;
  readonly zone: string;
  /** Of the member's group: how wide they are says how far outside it was. */
  readonly places: readonly PlaceView[];
}

/** What the server answered to the press: stored, as what, from where, and what it counts as so far. */
export function StoredNote({ receipt, zone, places }: StoredNoteProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  const words = useResultWords();
  const { slot, unmatched, at, place, punchId, field } = receipt;
  // A result of its own says so already.
  const isFieldToo = field && (slot === null || markOfSlot(slot) !== 'field');
  const said = [
    placeText(t, place, metersOutside(place, places)),
    ...(isFieldToo ? [t('punches.field')] : []),
    ...(slot ? [words.slot(slot)] : []),
  ];
  const note = useRef<HTMLDivElement>(null);
  // On a phone the button stays in view below: whoever pressed it far down sees the answer all the same.
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), [punchId]);
  return (
    <div ref={note} className="note stored" role="status">
      <Icon of={Check} small />
      <div className="grow">
        <b>{t(`receipt.stored_${slot?.kind ?? 'free'}`, { time: moments.exact(at) })}</b>
        <p>{said.join(' · ')}</p>
        {unmatched ? <p>{t('punches.counts_not', { why: unmatchedText(t, unmatched) })}</p> : null}
        <Receipt receipt={receipt} zone={zone} />
      </div>
    </div>
  );
}
