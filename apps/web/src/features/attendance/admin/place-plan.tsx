import type { PositionFix } from '@atrium/contracts/attendance';
import { distanceMeters } from '@atrium/rules-attendance';
import { useTranslation } from 'react-i18next';
import { metersText } from '../parts/amounts.js';
import { PlaceDrawing } from '../parts/place-drawing.js';
import type { PlaceDraft } from './group-parts.js';

/** The circle that is being written, and where the writer is, if they asked. */
export function PlacePlan({ place, fix }: { readonly place: PlaceDraft; readonly fix: PositionFix | null }) {
  const { t } = useTranslation('rules');
  const { latitude, longitude, system = 'wgs84' } = place;
  const name = place.name || t('place.fresh');
  const isPlaced = Number.isFinite(latitude) && Number.isFinite(longitude);
  const radiusMeters = Math.max(1, place.radiusMeters ?? 300);
  const circle = { name, latitude, longitude, system, radiusMeters };
  const away = isPlaced && fix ? distanceMeters(circle, fix) : null;
  const text =
    away === null
      ? null
      : t('place.away', { meters: metersText(t, away), accuracy: metersText(t, fix?.accuracyMeters ?? 0) });
  return (
    <figure className="place-plan">
      <PlaceDrawing
        place={circle}
        fix={isPlaced ? fix : null}
        out={away !== null && away > radiusMeters}
        label={text ?? t('place.plan', { name, meters: metersText(t, radiusMeters) })}
      />
      {text ? <figcaption className="quiet">{text}</figcaption> : null}
    </figure>
  );
}
