import type { FieldRights, FormModel, FormValues, StartForm } from '@atrium/contracts/approvals';
import type { ProblemError } from '@atrium/client';
import { FieldError as FieldErrorShape, type Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { mayWrite, validateForm } from '@atrium/rules-approvals';
import { Button } from '@atrium/ui';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../../shared/parts/choice.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import type { KnownThings } from './fields/field-props.js';
import { FormFields } from './form-fields.js';
import { PickField, type PickOf } from './pick-field.js';
import { RoutePreview } from './route-preview.js';
import { usePreview } from './use-preview.js';
import './start.css';

/** What somebody has begun to ask for. Values may still be wrong in any way. */
export interface RequestDraft {
  readonly values: Readonly<Record<string, unknown>>;
  readonly departmentId: Id<'department'> | null;
  readonly picks: Readonly<Record<string, readonly MemberRef[]>>;
}

export interface RequestFormProps {
  readonly templateId: Id<'template'>;
  /** It is handed in again. */
  readonly requestId?: Id<'request'>;
  readonly form: FormModel;
  readonly rights: FieldRights;
  readonly departments?: StartForm['departments'];
  readonly picks?: readonly PickOf[];
  readonly known?: KnownThings;
  readonly draft: RequestDraft;
  readonly onDraft: (draft: RequestDraft) => void;
  readonly send: { readonly word: string; readonly busy: string | undefined; readonly error: ProblemError | null };
  readonly onSend: (values: FormValues) => void;
  readonly note?: ReactNode;
}

const nobody: readonly never[] = [];

/** A form that is filled in, beside where it would go as it stands now. */
export function RequestForm(props: RequestFormProps) {
  const { t } = useTranslation('approvals');
  const { form, rights, draft, onDraft, known = {}, send, onSend, note } = props;
  const { departments = nobody, picks = nobody } = props;
  const box = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const preview = usePreview(props);
  const problem = useProblemTexts(send.error, ['departmentId', ...form.fields.map(({ id }) => `values.${id}`)]);
  const own = { fields: form.fields.filter(({ id }) => mayWrite(rights[id] ?? 'edit')).map(asRequired(rights)) };
  const lacksDepartment = departments.length > 1 && draft.departmentId === null;
  const lacksPick = picks.some(({ nodeId, min }) => (draft.picks[nodeId]?.length ?? 0) < min);
  const submit = () => {
    setTried(true);
    const errors = validateForm(own, draft.values);
    if (errors.length > 0 || lacksDepartment || lacksPick) return showFirst(box.current, errors[0]?.path[0]);
    onSend(draft.values as FormValues);
  };
  return (
    <form
      ref={box}
      className="request-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.busy) submit();
      }}
    >
      <div className="request-form-body">
        <div className="request-form-fields">
          {note}
          <ProblemNote text={problem.page} />
          {departments.length > 1 ? (
            <Choice
              label={t('department')}
              size="normal"
              error={problem.of('departmentId') ?? (tried && lacksDepartment ? t('department_missing') : undefined)}
              options={[
                { value: '', label: t('choose') },
                ...departments.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={draft.departmentId ?? ''}
              onChange={({ target }) => onDraft({ ...draft, departmentId: (target.value || null) as never })}
            />
          ) : null}
          <FormFields
            form={own}
            values={draft.values}
            known={known}
            onChange={(id, value) => onDraft({ ...draft, values: { ...draft.values, [id]: value } })}
            showsErrors={tried}
            problems={[...refusedFields(send.error), ...(preview.data?.problems ?? [])]}
          />
          {picks.map((pick) => (
            <PickField
              key={pick.nodeId}
              pick={pick}
              chosen={draft.picks[pick.nodeId] ?? nobody}
              showsErrors={tried}
              onChange={(chosen) => onDraft({ ...draft, picks: { ...draft.picks, [pick.nodeId]: chosen } })}
            />
          ))}
        </div>
        <RoutePreview preview={preview} form={form} />
      </div>
      <footer className="request-form-foot">
        <span className="grow quiet">{t('draft_kept')}</span>
        <Button type="submit" tone="primary" size="large" busy={send.busy}>
          {send.word}
        </Button>
      </footer>
    </form>
  );
}

const asRequired =
  (rights: FieldRights) =>
  <F extends FormModel['fields'][number]>(field: F): F => ({
    ...field,
    required: field.required || rights[field.id] === 'required',
  });

/** What the server found wrong with fields, wherever in the input it places them. */
function refusedFields(error: ProblemError | null) {
  const listed: unknown = error?.details?.errors;
  const read = (Array.isArray(listed) ? listed : []).map((one) => FieldErrorShape.safeParse(one));
  return [...(error?.errors ?? []), ...read.flatMap(({ data }) => data ?? [])];
}

/** Brings the first field that stops it into sight. */
function showFirst(box: HTMLElement | null, fieldId: string | number | undefined): void {
  const field = box?.querySelector(fieldId === undefined ? '.form-field' : `[data-field="${fieldId}"]`);
  const control = field?.querySelector<HTMLElement>('input, textarea, select');
  field?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
