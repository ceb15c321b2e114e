import type { FormModel, PreviewView } from '@atrium/contracts/approvals';
import type { ProblemError } from '@atrium/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { Bones, Icon } from '@atrium/ui';
import { Check, Info, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { RouteSteps } from '../../parts/route-steps.js';
import { useValueReader } from '../../parts/use-value-reader.js';

export interface RoutePreviewProps {
  readonly preview: UseQueryResult<PreviewView, ProblemError>;
  readonly form: FormModel;
}

/** Where the request would go as it is filled in now, and what the owner of its suite knows: the balance before and after. */
export function RoutePreview({ preview, form }: RoutePreviewProps) {
  const { t } = useTranslation('approvals');
  return (
    <aside className="route-preview" aria-labelledby="route-title" aria-busy={preview.isFetching || undefined}>
      <Facts facts={preview.data?.facts ?? []} />
      <h2 id="route-title">{t('route.title')}</h2>
      {preview.data ? (
        <Steps view={preview.data} form={form} />
      ) : preview.error ? (
        <NotLoaded error={preview.error} onAgain={() => void preview.refetch()} />
      ) : (
        <Bones label={t('common:loading')} rows={4} />
      )}
    </aside>
  );
}

function Steps({ view, form }: { readonly view: PreviewView; readonly form: FormModel }) {
  const { t } = useTranslation('approvals');
  const reader = useValueReader(view);
  const fieldName = (id: string) => form.fields.find((field) => field.id === id)?.label ?? id;
  return (
    <ol className="steps">
      <RouteSteps steps={view.steps} reader={reader} fieldName={fieldName} />
      {view.ends ? (
        <li className={view.ends === 'approved' ? 'step done' : 'step bad'}>
          <span className="step-mark" aria-hidden="true">
            <Icon of={view.ends === 'approved' ? Check : X} small />
          </span>
          <p className="grow">{t(`route.ends.${view.ends}`)}</p>
        </li>
      ) : null}
    </ol>
  );
}

function Facts({ facts }: { readonly facts: PreviewView['facts'] }) {
  const { t } = useTranslation('approvals');
  const known = facts.flatMap(({ code, params }) => {
    const text = t(`facts.${code}`, { ...params, defaultValue: '' });
    return text ? [{ code, text }] : [];
  });
  return known.map(({ code, text }) => (
    <p key={code} className="note suite-fact">
      <Icon of={Info} small />
      {text}
    </p>
  ));
}
