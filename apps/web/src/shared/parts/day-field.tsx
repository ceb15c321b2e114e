import './picker.css';
import { Labelled, type LabelledProps } from '@atrium/ui';
import DatePicker from 'antd/es/date-picker';
import dayjs from 'dayjs';

export interface DayFieldProps extends Omit<LabelledProps, 'children'> {
  /** `2026-03-28`, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** First and last day that can be chosen. */
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly clearable?: boolean;
  readonly placeholder?: string;
}

const format = 'YYYY-MM-DD';

/** A calendar day, typed or picked. Only inside `AntTheme`. */
export function DayField({
  value,
  onChange,
  min,
  max,
  disabled,
  clearable = false,
  placeholder = format,
  ...labels
}: DayFieldProps) {
  return (
    <Labelled {...labels}>
      {(control) => (
        <DatePicker
          {...control}
          className="picker"
          {...(labels.error ? { status: 'error' as const } : {})}
          value={value ? dayjs(value, format) : null}
          onChange={(day) => onChange(day ? day.format(format) : null)}
          {...(min && { minDate: dayjs(min) })}
          {...(max && { maxDate: dayjs(max) })}
          format={format}
          // Enter takes the typed day; it does not send the form around it.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          placeholder={placeholder}
          allowClear={clearable}
          disabled={disabled ?? false}
        />
      )}
    </Labelled>
  );
}
