import { CircleAlert } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Icon } from './icon.js';

export interface LabelledProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong, with the remedy; stands under the control. */
  readonly error?: ReactNode;
  /** Beside the label, e.g. a link. */
  readonly aside?: ReactNode;
  /** The control, which takes these so that label and error belong to it. */
  readonly children: (control: LabelledControl) => ReactNode;
}

export interface LabelledControl {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A control of any kind under its label, with its help or its error under it. */
export function Labelled({ label, help, error, aside, children }: LabelledProps) {
  const id = useId();
  const below = error ? `${id}-error` : help ? `${id}-help` : undefined;
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': below })}
      {error ? (
        <FieldError id={below}>{error}</FieldError>
      ) : help ? (
        <span id={below} className="field-help">
          {help}
        </span>
      ) : null}
    </div>
  );
}

export interface FieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'children'>, Omit<LabelledProps, 'children'> {
  /** Inside the field, at its end. */
  readonly end?: ReactNode;
  readonly size?: 'normal' | 'large';
}

/** A labelled line of text with its help or its error under it. */
export function Field({ label, help, error, aside, end, size = 'normal', ...input }: FieldProps) {
  return (
    <Labelled label={label} help={help} error={error} aside={aside}>
      {(control) => (
        <div className="field-box">
          <input className={`input ${size}`} {...control} {...input} />
          {end}
        </div>
      )}
    </Labelled>
  );
}

export function FieldError({ id, children }: { readonly id?: string | undefined; readonly children: ReactNode }) {
  return (
    <span id={id} className="field-error" role="alert">
      <Icon of={CircleAlert} small />
      {children}
    </span>
  );
}
