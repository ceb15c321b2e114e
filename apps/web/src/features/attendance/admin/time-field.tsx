import { Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { minutesOf, tidyTime, timeOf } from './shift-times.js';

export interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly error?: string | undefined;
}

/** A time of a shift. Past midnight it goes on: 26:00; what that is on the clock stands under it. */
export function TimeField({ label, value, onChange, error }: TimeFieldProps) {
  const { t } = useTranslation('rules');
  const minutes = minutesOf(value);
  const isNextDay = minutes !== undefined && minutes >= 1440;
  return (
    <Field
      label={label}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      placeholder="09:00"
      error={error}
      help={isNextDay ? t('shift.next_day', { time: timeOf(minutes - 1440) }) : undefined}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(tidyTime(value))}
    />
  );
}
