import type { PunchReceipt } from '@atrium/contracts/attendance';
import { Icon } from '@atrium/ui';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { placeText } from '../../parts/place-text.js';
import { useResultWords } from '../../parts/result-of.js';
import { unmatchedText } from '../../parts/trace-text.js';
import { Receipt } from './receipt.js';

/** What the server answered to the press: stored, as what, from where, and what it counts as so far. */
export function StoredNote({ receipt, zone }: { readonly receipt: PunchReceipt; readonly zone: string }) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  const words = useResultWords();
  const { slot, unmatched, at, place, punchId } = receipt;
  const note = useRef<HTMLDivElement>(null);
  // On a phone the button stays in view below: whoever pressed it far down sees the answer all the same.
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), [punchId]);
  return (
    <div ref={note} className="note stored" role="status">
      <Icon of={Check} small />
      <div className="grow">
        <b>{t(`receipt.stored_${slot?.kind ?? 'free'}`, { time: moments.exact(at) })}</b>
        <p>
          {placeText(t, place)}
          {slot ? ` · ${words.slot(slot)}` : ''}
        </p>
        {unmatched ? <p>{t('punches.counts_not', { why: unmatchedText(t, unmatched) })}</p> : null}
        <Receipt receipt={receipt} zone={zone} />
      </div>
    </div>
  );
}
