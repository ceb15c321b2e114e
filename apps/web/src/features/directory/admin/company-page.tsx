import { type CompanyView, me, myCompanies, updateCompany } from '@atrium/contracts/directory';
import type { Language } from '@atrium/contracts/core';
import { Button, Field } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/me.js';
import { Choice } from '../../../shared/parts/choice.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { languages } from '../../../shared/texts.js';
import { timeZones } from '../../../shared/time-zones.js';
import { useCall } from '../../../shared/use-call.js';
import { WipeDemo } from './wipe-demo.js';
import './company.css';

type Settings = Pick<CompanyView, 'name' | 'timeZone' | 'language'>;
const fields = ['name', 'timeZone', 'language'] as const;

/** Name, time zone and language of the company, saved as a whole; what would change stands beside the button. */
export function CompanyPage() {
  const { t } = useTranslation('admin');
  const { company } = useMe();
  const [draft, setDraft] = useState<Settings>(company);
  const call = useCall(updateCompany, { refreshes: [me, myCompanies] });
  const problem = useProblemTexts(call.error, fields);
  const changed = fields.filter((field) => draft[field].trim() !== company[field]);
  const change = (changes: Partial<Settings>) => {
    call.reset();
    setDraft({ ...draft, ...changes });
  };
  const save = () => call.mutate(Object.fromEntries(changed.map((field) => [field, draft[field].trim()])));
  return (
    <div className="pane grow company-settings">
      <div className="pane-bar">
        <h1>{t('nav.company')}</h1>
      </div>
      <div className="scroll">
        <div className="company-form">
          <ProblemNote text={problem.page} />
          <Field
            label={t('company.name')}
            value={draft.name}
            maxLength={80}
            autoComplete="organization"
            error={problem.of('name')}
            onChange={({ target }) => change({ name: target.value })}
          />
          <Choice
            size="normal"
            label={t('company.zone')}
            help={t('company.zone_help')}
            options={timeZones(draft.timeZone)}
            value={draft.timeZone}
            error={problem.of('timeZone')}
            onChange={({ target }) => change({ timeZone: target.value })}
          />
          <Choice
            size="normal"
            label={t('company.language')}
            help={t('company.language_help')}
            options={languages.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.language}
            error={problem.of('language')}
            onChange={({ target }) => change({ language: target.value as Language })}
          />
          <dl className="company-address">
            <dt>{t('company.address')}</dt>
            <dd>{`${location.origin}/c/${company.slug}`}</dd>
            <dd className="quiet">{t('company.address_help')}</dd>
          </dl>
          {company.demo ? <WipeDemo name={company.name} /> : null}
        </div>
      </div>
      <footer className="company-foot">
        <div className="grow" role="status">
          {changed.length > 0 ? (
            <WhatChanges changed={changed} before={company} after={draft} />
          ) : (
            <span className="quiet">{t(call.isSuccess ? 'company.saved' : 'company.same')}</span>
          )}
        </div>
        {changed.length > 0 ? (
          <Button tone="text" onClick={() => change(company)}>
            {t('company.discard')}
          </Button>
        ) : null}
        <Button
          tone="primary"
          disabled={changed.length === 0 && !call.isPending}
          busy={call.isPending ? t('company.saving') : undefined}
          onClick={save}
        >
          {t('company.save')}
        </Button>
      </footer>
    </div>
  );
}

interface WhatChangesProps {
  readonly changed: readonly (keyof Settings)[];
  readonly before: Settings;
  readonly after: Settings;
}

function WhatChanges({ changed, before, after }: WhatChangesProps) {
  const { t } = useTranslation('admin');
  const said = (field: keyof Settings, settings: Settings) =>
    field === 'language' ? languages.find(({ code }) => code === settings.language)?.name : settings[field];
  return (
    <ul className="company-changes" aria-label={t('company.changes')}>
      {changed.map((field) => (
        <li key={field}>
          <span className="quiet">{t(`company.${field === 'timeZone' ? 'zone' : field}`)}</span>{' '}
          <s>{said(field, before)}</s> → {said(field, after) || '–'}
        </li>
      ))}
    </ul>
  );
}
