import { Icon } from '@atrium/ui';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './import.css';

const steps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof steps)[number];

export interface ImportFrameProps {
  /** Null as long as it is not known. */
  readonly step: ImportStep | null;
  /** The file that it is about. */
  readonly name?: string;
  /** The way on and the way back, always in sight. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** What all steps of an import share: where one is, the work, and the way on. */
export function ImportFrame({ step, name, footer, children }: ImportFrameProps) {
  const { t } = useTranslation('imports');
  const at = step === null ? -1 : steps.indexOf(step);
  return (
    <div className="pane grow import">
      <div className="pane-bar">
        <h1>{t('title')}</h1>
        {name ? <span className="quiet ellipsis grow">{name}</span> : <span className="grow" />}
        <ol className="import-steps" aria-label={t('steps.label')}>
          {steps.map((each, index) => (
            <li
              key={each}
              className={index < at || step === 'done' ? 'past' : undefined}
              aria-current={each === step ? 'step' : undefined}
            >
              {index < at || step === 'done' ? <Icon of={Check} small /> : <span className="dot" aria-hidden="true" />}
              <span className="import-step-name">{t(`steps.${each}`)}</span>
            </li>
          ))}
        </ol>
      </div>
      <div className="scroll">
        <div className="import-body">{children}</div>
      </div>
      {footer ? (
        <footer className="import-foot">
          <div>{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}
