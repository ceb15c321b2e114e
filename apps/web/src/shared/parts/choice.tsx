import { Labelled, type LabelledProps } from '@atrium/ui';
import type { SelectHTMLAttributes } from 'react';

export interface ChoiceProps
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size' | 'children'>, Omit<LabelledProps, 'children'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
  readonly size?: 'normal' | 'large';
}

/** One of a list, by the system's own control: quick everywhere, and known to every phone. */
export function Choice({ label, help, error, aside, options, initial, size = 'large', ...select }: ChoiceProps) {
  return (
    <Labelled label={label} help={help} error={error} aside={aside}>
      {(control) => (
        <select
          className={`input ${size}`}
          {...(initial !== undefined && { defaultValue: initial })}
          {...control}
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
