import type { MyDayView, PlaceView } from '@atrium/contracts/attendance';
import type { PlaceDecision } from '@atrium/rules-attendance';
import { Icon } from '@atrium/ui';
import { MapPin, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { durationText } from '../../parts/amounts.js';
import { PlaceDrawing } from '../../parts/place-drawing.js';
import { placeText, weakness } from '../../parts/place-text.js';
import type { PositionReader } from '../../parts/use-position.js';

export interface FencePlanProps {
  readonly day: MyDayView;
  readonly position: PositionReader;
  readonly decision: PlaceDecision | null;
  /** How old the reading is, in whole minutes. */
  readonly ageMinutes: number;
  readonly onLocate: () => void;
}

/** The fence on a plain grid and, once the reader asked for it or pressed, where they are, how sure that is and how far. */
export function FencePlan({ day, position, decision, ageMinutes, onLocate }: FencePlanProps) {
  const { t } = useTranslation('attendance');
  const place = day.places.find(({ id }) => id === decision?.placeId) ?? day.places[0];
  if (!place) return null;
  const where = decision && decision.distanceMeters !== null ? whereText(t, decision, place) : null;
  const isOut = decision?.verdict === 'outside' || decision?.verdict === 'unsure' || decision?.verdict === 'weak';
  const { reading, failure, busy } = position;
  const said = failure && !busy ? t(`locate.${failure}`) : (where ?? t('plan.unread'));
  const advice =
    decision?.verdict === 'weak' && !failure ? t(`plan.weak_${weakness(decision.accuracyMeters ?? 0)}`) : null;
  return (
    <figure className="fence-plan" aria-label={t('plan.title')}>
      <PlaceDrawing
        place={place}
        fix={reading?.fix ?? null}
        out={decision?.verdict === 'outside'}
        label={where ? t('plan.label', { place: where }) : t('plan.label_none', { name: place.name })}
      />
      <figcaption className={isOut || failure ? 'warn' : undefined}>
        <Icon of={isOut || failure ? TriangleAlert : MapPin} small />
        <span className="grow" role="status">
          {advice ? t('plan.with_advice', { where: said, advice }) : said}
          {where && ageMinutes > 0 ? ` · ${t('plan.age', { duration: durationText(t, ageMinutes) })}` : ''}
        </span>
        <button type="button" className="link" aria-busy={busy} onClick={busy ? undefined : onLocate}>
          {t(busy ? 'plan.checking' : reading === null && !failure ? 'plan.check' : 'plan.again')}
        </button>
      </figcaption>
    </figure>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function whereText(t: Translate, decision: PlaceDecision, place: PlaceView): string {
  const { verdict, distanceMeters, accuracyMeters } = decision;
  const by = verdict === 'outside' ? (distanceMeters ?? 0) - place.radiusMeters : null;
  return placeText(t, { verdict, name: place.name, accuracyMeters }, by);
}
