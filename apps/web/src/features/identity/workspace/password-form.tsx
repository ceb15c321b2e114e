import { changePassword, listSessions } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/parts/gate-form.js';
import { PasswordField } from '../../../shared/parts/password-field.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';

/** Another password. All other devices are signed out by it. */
export function PasswordForm() {
  const { t } = useTranslation();
  const call = useCall(changePassword, { refreshes: [listSessions] });
  const problem = useProblemTexts(call.error, ['current', 'next']);
  return (
    <section>
      <h2>{t('account.password')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const values = new FormData(form);
          call.mutate(
            { current: textOf(values, 'current'), next: textOf(values, 'next') },
            { onSuccess: () => form.reset() },
          );
        }}
      >
        {problem.page ? <p className="note red">{problem.page}</p> : null}
        {call.isSuccess ? <p className="note">{t('account.password_changed')}</p> : null}
        <PasswordField
          label={t('account.password_current')}
          name="current"
          autoComplete="current-password"
          error={problem.of('current')}
        />
        <PasswordField
          label={t('account.password_next')}
          name="next"
          autoComplete="new-password"
          help={t('account.password_help')}
          error={problem.of('next')}
        />
        <Button type="submit" busy={call.isPending ? t('account.password_busy') : undefined}>
          {t('account.password_submit')}
        </Button>
      </form>
    </section>
  );
}
