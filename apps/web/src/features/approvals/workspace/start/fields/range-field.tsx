import type { DateRange } from '@atrium/contracts/approvals';
import { Field, FieldError } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../../shared/me.js';
import { Choice } from '../../../../../shared/parts/choice.js';
import { DayField } from '../../../../../shared/parts/day-field.js';
import { lengthText } from '../../../parts/value-text.js';
import { instantOfWallClock, wallClockOf } from '../../../parts/zoned-time.js';
import { type FieldProps, labelOf } from './field-props.js';
import { endsOf, rangeOf, type RangeEnds } from './range-value.js';

/** From when until when, by days, half days or to the minute, with the length that this comes to. */
export function RangeField({ field, value, error, onChange }: FieldProps<'date_range'>) {
  const { t, i18n } = useTranslation('approvals');
  const ends = endsOf(value);
  const put = (news: Partial<RangeEnds>) => onChange(rangeOf(field, { ...ends, ...news }));
  const amount = (value as Partial<DateRange> | null)?.amount;
  const isWhole = amount !== undefined && amount !== '0';
  return (
    <fieldset className="field range-field" aria-invalid={error ? true : undefined}>
      <legend className="field-head">{labelOf(field, t('optional'))}</legend>
      <div className="range-ends">
        <End unit={field.unit} side="from" ends={ends} onPut={put} />
        <End unit={field.unit} side="to" ends={ends} onPut={put} />
      </div>
      {error ? (
        <FieldError>{error}</FieldError>
      ) : isWhole ? (
        <p className="field-help" role="status">
          {lengthText({ unit: field.unit, amount } as DateRange, { t, language: i18n.language })}
          {field.counts === 'working' ? ` ${t('counted_by_schedule')}` : null}
        </p>
      ) : null}
    </fieldset>
  );
}

interface EndProps {
  readonly unit: DateRange['unit'];
  readonly side: 'from' | 'to';
  readonly ends: RangeEnds;
  readonly onPut: (news: Partial<RangeEnds>) => void;
}

function End({ unit, side, ends, onPut }: EndProps) {
  const { t } = useTranslation('approvals');
  const { timeZone } = useMe();
  const at = ends[side];
  if (unit === 'minute')
    return (
      <Field
        type="datetime-local"
        label={t(side)}
        value={at ? wallClockOf(at, timeZone) : ''}
        onChange={({ target }) => onPut({ [side]: instantOfWallClock(target.value, timeZone) })}
      />
    );
  // A range mostly ends on the day on which it begins.
  const choose = (day: string | null) => onPut(side === 'from' ? { from: day, to: ends.to ?? day } : { to: day });
  const half = side === 'from' ? 'fromHalf' : 'toHalf';
  return (
    <div className="range-end">
      <DayField label={t(side)} value={at} onChange={choose} {...(side === 'to' && ends.from && { min: ends.from })} />
      {unit === 'half_day' ? (
        <Choice
          label={t(`${side}_half`)}
          size="normal"
          options={(['first', 'second'] as const).map((one) => ({ value: one, label: t(`half.${one}`) }))}
          value={ends[half]}
          onChange={({ target }) => onPut({ [half]: target.value })}
        />
      ) : null}
    </div>
  );
}
