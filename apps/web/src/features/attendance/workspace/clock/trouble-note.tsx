import type { PunchOption } from '@atrium/rules-attendance';
import { Icon } from '@atrium/ui';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { metersText } from '../../parts/amounts.js';
import { weakness } from '../../parts/place-text.js';
import type { PositionFailure } from '../../parts/use-position.js';
import type { Refusal } from '../offline/press-store.js';
import { refusedVerdict } from './press-plan.js';
import type { PressTrouble } from './use-press.js';

export interface TroubleNoteProps {
  readonly trouble: PressTrouble;
  readonly options: readonly PunchOption[];
  /** Why there is no position. */
  readonly failure: PositionFailure | null;
}

/** Why the last press was not stored, and what can be done now. Never silent. */
export function TroubleNote({ trouble, options, failure }: TroubleNoteProps) {
  const { t } = useTranslation('attendance');
  const refusalText = useRefusalText();
  return (
    <div className="note amber trouble" role="alert">
      <Icon of={TriangleAlert} small />
      <div>
        <p>
          {trouble.kind === 'not_kept'
            ? t('refusal.not_kept')
            : trouble.kind === 'would_be_field'
              ? t('refusal.would_be_field')
              : refusalText(trouble.refusal)}
        </p>
        {options.length > 0 && trouble.kind === 'refused' ? (
          <>
            <p>{t('refusal.can')}</p>
            <ul>
              {options.map((option) => (
                <li key={option}>
                  {t(`refusal.option_${option}`, { context: failure === 'denied' ? failure : undefined })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Says a refusal with the figures that it rests on. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation('attendance');
  return (refusal) => {
    const verdict = refusedVerdict(refusal);
    if (verdict === null) return t(`errors:${refusal.code}`, { traceId: '', ...refusal.details });
    const { placeName, distanceMeters, accuracyMeters, radiusMeters } = refusal.details;
    const isKnown = typeof placeName === 'string' && typeof distanceMeters === 'number';
    const out = Math.max(1, Number(distanceMeters) - Number(radiusMeters ?? 0));
    return t(`refusal.place_${verdict}`, {
      ...(verdict === 'outside' && !isKnown ? { context: 'nameless' } : {}),
      ...(verdict === 'weak' && typeof accuracyMeters === 'number' ? { context: weakness(accuracyMeters) } : {}),
      name: isKnown ? placeName : t('refusal.nearest'),
      distance: metersText(t, out),
      accuracy: metersText(t, Number(accuracyMeters ?? 0)),
    });
  };
}
