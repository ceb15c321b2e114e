import type { FormField, FormModel } from '@atrium/contracts/approvals';
import type { FieldError } from '@atrium/contracts/core';
import { validateForm } from '@atrium/rules-approvals';
import { lazy, Suspense, useState } from 'react';
import { AntTheme } from '../../../../shared/parts/ant-theme.js';
import type { KnownThings } from './fields/field-props.js';
import { FileField } from './fields/file-field.js';
import { MoneyField, MultiSelectField, NumberField, SelectField, TextField } from './fields/plain-fields.js';
import { useWrongText } from './use-wrong-text.js';

// Calendars and pickers are large: they come with the first form that asks for one.
const DateField = lazy(async () => ({ default: (await import('./fields/date-field.js')).DateField }));
const RangeField = lazy(async () => ({ default: (await import('./fields/range-field.js')).RangeField }));
const MemberField = lazy(async () => ({ default: (await import('./fields/reference-fields.js')).MemberField }));
const DepartmentField = lazy(async () => ({ default: (await import('./fields/reference-fields.js')).DepartmentField }));

export interface FormFieldsProps {
  readonly form: FormModel;
  readonly values: Readonly<Record<string, unknown>>;
  readonly known: KnownThings;
  readonly onChange: (fieldId: string, value: unknown) => void;
  /** Also of fields that nobody has been in yet: somebody wanted to send it. */
  readonly showsErrors: boolean;
  /** What the server has found. */
  readonly problems?: readonly FieldError[];
}

/** The fields of a form, each with what is wrong beside it, by the validator that the server uses too. */
export function FormFields({ form, values, known, onChange, showsErrors, problems = [] }: FormFieldsProps) {
  const wrongText = useWrongText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const found = validateForm(form, values);
  const errorOf = (field: FormField): string | undefined => {
    const of = (errors: readonly FieldError[]) => errors.find(({ path }) => path.at(-1) === field.id);
    const own = of(found);
    // That something is missing is no news while one is still on the way to it.
    if (own && (showsErrors || (left.has(field.id) && own.code !== 'required'))) return wrongText(field, own);
    const theirs = own ? undefined : of(problems);
    return theirs && (showsErrors || left.has(field.id)) ? wrongText(field, theirs) : undefined;
  };
  return (
    <AntTheme>
      {form.fields.map((field) => (
        <div
          key={field.id}
          className="form-field"
          data-field={field.id}
          onBlur={() => setLeft((before) => (before.has(field.id) ? before : new Set([...before, field.id])))}
        >
          <Suspense fallback={<div className="form-field-bones" />}>
            <AnyField
              field={field}
              value={values[field.id] ?? null}
              error={errorOf(field)}
              known={known}
              onChange={(value) => onChange(field.id, value)}
            />
          </Suspense>
        </div>
      ))}
    </AntTheme>
  );
}

interface AnyFieldProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly known: KnownThings;
  readonly onChange: (value: unknown) => void;
}

function AnyField({ field, ...rest }: AnyFieldProps) {
  switch (field.kind) {
    case 'text':
    case 'long_text':
      return <TextField field={field} {...rest} />;
    case 'number':
      return <NumberField field={field} {...rest} />;
    case 'money':
      return <MoneyField field={field} {...rest} />;
    case 'date':
      return <DateField field={field} {...rest} />;
    case 'date_range':
      return <RangeField field={field} {...rest} />;
    case 'select':
      return <SelectField field={field} {...rest} />;
    case 'multi_select':
      return <MultiSelectField field={field} {...rest} />;
    case 'member':
      return <MemberField field={field} {...rest} />;
    case 'department':
      return <DepartmentField field={field} {...rest} />;
    case 'file':
      return <FileField field={field} {...rest} />;
  }
}
