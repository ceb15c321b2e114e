import { Icon } from '@atrium/ui';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompany } from '../../../shared/company.js';
import type { Step } from './steps.js';

/** The first day, step by step: what is done with what it made, what is next, and what is still to come. */
export function Checklist({ steps }: { readonly steps: readonly Step[] }) {
  const next = steps.find(({ done }) => !done);
  return (
    <ol className="first-day">
      {steps.map((step) => (
        <StepRow key={step.name} step={step} isNext={step === next} />
      ))}
    </ol>
  );
}

function StepRow({
  step: { name, done, said, path, facts },
  isNext,
}: {
  readonly step: Step;
  readonly isNext: boolean;
}) {
  const { t } = useTranslation('admin');
  const company = useCompany() ?? '';
  const title = t(`steps.${name}.title`);
  const state = done ? 'done' : isNext ? 'next' : 'open';
  return (
    <li className={state} aria-current={isNext ? 'step' : undefined}>
      <span className="first-day-mark" role="img" aria-label={t(`first_day.${state}`)}>
        {done ? <Icon of={Check} small /> : null}
      </span>
      <div className="grow">
        <b>{title}</b>
        <p className="quiet">{t(`steps.${name}.${said}`, facts)}</p>
      </div>
      <Link
        to={`/c/${company}/admin/${path}`}
        className={done ? 'first-day-again' : isNext ? 'button primary' : 'button'}
        aria-label={done ? t('first_day.again_named', { title }) : t(`steps.${name}.label`)}
      >
        {t(done ? 'first_day.again' : `steps.${name}.do`)}
      </Link>
    </li>
  );
}
