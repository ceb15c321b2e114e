import { stepUp } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../problem-text.js';
import { useCall } from '../use-call.js';
import { textOf } from './gate-form.js';
import { OverAll } from './over-all.js';
import { PasswordField } from './password-field.js';
import './step-up-dialog.css';

/** Asks for the password again. Answers true once it was right, false when the reader gives up. */
export function StepUpDialog({ onAnswer }: { readonly onAnswer: (given: boolean) => void }) {
  const { t } = useTranslation();
  const call = useCall(stepUp);
  const problem = useProblemTexts(call.error, ['password']);
  return (
    <OverAll label={t('step_up.title')} className="step-up" onClose={() => onAnswer(false)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (call.isPending) return;
          const password = textOf(new FormData(event.currentTarget), 'password');
          call.mutate({ password }, { onSuccess: () => onAnswer(true) });
        }}
      >
        <h2>{t('step_up.title')}</h2>
        <p className="quiet">{t('step_up.why')}</p>
        <PasswordField
          label={t('step_up.password')}
          name="password"
          autoComplete="current-password"
          autoFocus
          onChange={() => {
            if (call.error) call.reset();
          }}
          error={problem.of('password') ?? problem.page}
        />
        <div className="step-up-end">
          <Button tone="text" onClick={() => onAnswer(false)}>
            {t('cancel')}
          </Button>
          <Button type="submit" tone="primary" busy={call.isPending ? t('step_up.busy') : undefined}>
            {t('step_up.go_on')}
          </Button>
        </div>
      </form>
    </OverAll>
  );
}
