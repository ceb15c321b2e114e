import { Button, Field, Icon } from '@atrium/ui';
import { LocateFixed, MapPin, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/parts/choice.js';
import type { ProblemTexts } from '../../../shared/problem-text.js';
import { type PositionReader, usePosition } from '../parts/use-position.js';
import { CoordinateField } from './coordinate-field.js';
import type { PlaceDraft } from './group-parts.js';
import { MinutesField } from './minutes-field.js';
import { PlacePlan } from './place-plan.js';
import { RemoveButton } from './remove-button.js';
import type { GroupPartProps } from './week-fields.js';

const systems = ['wgs84', 'gcj02', 'bd09'] as const;

/** Circles around offices: who is inside of one is there. */
export function PlaceFields({ rules, onChange, problem }: GroupPartProps) {
  const { t } = useTranslation('rules');
  const position = usePosition();
  const { places } = rules;
  const add = (place: Pick<PlaceDraft, 'latitude' | 'longitude'>) =>
    onChange({ ...rules, places: [...places, { name: '', system: 'wgs84', radiusMeters: 300, ...place }] });
  const addHere = async () => {
    const fix = await position.read();
    if (fix) add(coordinatesOf(fix));
  };
  return (
    <fieldset className="rules-part">
      <legend>{t('place.title')}</legend>
      <p className="quiet">{t('place.help')}</p>
      {places.map((place, at) => (
        <Place
          key={at}
          {...{ place, at, problem, position }}
          onChange={(next) => onChange({ ...rules, places: places.map((one, index) => (index === at ? next : one)) })}
          onRemove={() => onChange({ ...rules, places: places.filter((_, index) => index !== at) })}
        />
      ))}
      {position.failure ? <p className="field-error">{t(`attendance:locate.${position.failure}`)}</p> : null}
      <div className="row">
        <Button size="small" tone="text" onClick={() => add({ latitude: Number.NaN, longitude: Number.NaN })}>
          <Icon of={Plus} small />
          {t('place.add')}
        </Button>
        <Button
          size="small"
          tone="text"
          busy={position.busy ? t('place.locating') : undefined}
          onClick={() => void addHere()}
        >
          <Icon of={MapPin} small />
          {t('place.add_here')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Six digits are a tenth of a metre: more would be noise. */
const coordinatesOf = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  latitude: Number(latitude.toFixed(6)),
  longitude: Number(longitude.toFixed(6)),
});

interface PlaceProps {
  readonly place: PlaceDraft;
  readonly at: number;
  readonly problem: ProblemTexts;
  readonly position: PositionReader;
  readonly onChange: (place: PlaceDraft) => void;
  readonly onRemove: () => void;
}

function Place({ place, at, problem, position, onChange, onRemove }: PlaceProps) {
  const { t } = useTranslation('rules');
  const of = (field: string) => problem.of(`rules.places.${at}.${field}`);
  const moveHere = async () => {
    const fix = await position.read();
    if (fix) onChange({ ...place, ...coordinatesOf(fix), system: 'wgs84' });
  };
  return (
    <div className="rules-place" role="group" aria-label={place.name || t('place.one', { number: at + 1 })}>
      <div className="rules-place-fields">
        <Field
          label={t('place.name')}
          value={place.name}
          maxLength={60}
          error={of('name')}
          onChange={({ target }) => onChange({ ...place, name: target.value })}
        />
        <MinutesField
          label={t('place.radius')}
          unit={t('unit.meters')}
          max={3000}
          value={place.radiusMeters ?? 300}
          error={of('radiusMeters')}
          onChange={(value) => onChange({ ...place, radiusMeters: value ?? 0 })}
        />
        {(['latitude', 'longitude'] as const).map((field) => (
          <CoordinateField
            key={field}
            label={t(`place.${field}`)}
            value={place[field] ?? Number.NaN}
            error={of(field)}
            onChange={(value) => onChange({ ...place, [field]: value })}
            onPair={(latitude, longitude) => onChange({ ...place, latitude, longitude })}
          />
        ))}
        <Choice
          label={t('place.system')}
          help={t(`place.${place.system ?? 'wgs84'}_help`)}
          size="normal"
          options={systems.map((system) => ({ value: system, label: t(`place.${system}`) }))}
          value={place.system ?? 'wgs84'}
          onChange={({ target }) =>
            onChange({ ...place, system: systems.find((system) => system === target.value) ?? 'wgs84' })
          }
        />
        <div className="rules-place-here">
          <Button size="small" busy={position.busy ? t('place.locating') : undefined} onClick={() => void moveHere()}>
            <Icon of={LocateFixed} small />
            {t('place.move_here')}
          </Button>
        </div>
      </div>
      <PlacePlan place={place} fix={position.reading?.fix ?? null} />
      <RemoveButton label={t('place.remove', { name: place.name })} onClick={onRemove} />
    </div>
  );
}
