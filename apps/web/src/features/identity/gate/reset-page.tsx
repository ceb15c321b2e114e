import { identityErrors, previewReset, requestReset, resetPassword } from '@atrium/contracts/identity';
import { Bones, Button, Field } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useLinkCode } from '../../../shared/link-code.js';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { NewPasswordField } from '../../../shared/parts/new-password-field.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';

/** With the code of a mailed link: a new password. Without: asking for one. */
export function ResetPage() {
  const [search] = useSearchParams();
  const [code] = useLinkCode();
  return code ? <ByLink code={code} /> : <AskForLink company={search.get('company')} />;
}

function AskForLink({ company }: { readonly company: string | null }) {
  const { t } = useTranslation('gate');
  const call = useCall(requestReset);
  const problem = useProblemTexts(call.error, ['email']);
  const submit = (values: FormData) => {
    const email = textOf(values, 'email');
    call.mutate(company ? { email, companySlug: company } : { email });
  };
  return (
    <GateForm
      title={t('reset.title')}
      lead={t(call.isSuccess ? 'reset.sent' : 'reset.lead')}
      problem={problem.page}
      onSubmit={submit}
    >
      {call.isSuccess ? null : (
        <>
          <Field
            label={t('reset.email')}
            name="email"
            type="email"
            size="large"
            autoComplete="email"
            autoFocus
            error={problem.of('email')}
          />
          <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('reset.busy') : undefined}>
            {t('reset.submit')}
          </Button>
        </>
      )}
      <p className="foot">
        {t('reset.foot')} <Link to={company ? `/c/${company}/sign-in` : '/sign-in'}>{t('reset.back')}</Link>
      </p>
    </GateForm>
  );
}

/** A link that does not work any more is told before anything is typed. */
function ByLink({ code }: { readonly code: string }) {
  const { t } = useTranslation('gate');
  const { mutate: look, ...looked } = useCall(previewReset);
  const problem = useProblemTexts(looked.error, []);
  useEffect(() => look({ code }), [code, look]);
  if (looked.isSuccess) return <NewPassword code={code} />;
  if (looked.error && looked.error.code !== identityErrors.code_invalid.code)
    return <NotLoaded error={looked.error} onAgain={() => look({ code })} />;
  if (looked.error)
    return (
      <GateForm title={t('reset.new_title')} problem={problem.page}>
        <Link className="button primary large block" to="/reset">
          {t('reset.ask_again')}
        </Link>
      </GateForm>
    );
  return (
    <div className="gate">
      <Bones rows={3} label={t('reset.looking')} />
    </div>
  );
}

function NewPassword({ code }: { readonly code: string }) {
  const { t } = useTranslation('gate');
  const navigate = useNavigate();
  const call = useCall(resetPassword);
  const problem = useProblemTexts(call.error, ['password']);
  const submit = (values: FormData) =>
    call.mutate(
      { code, password: textOf(values, 'password') },
      { onSuccess: () => void navigate('/', { replace: true }) },
    );
  return (
    <GateForm title={t('reset.new_title')} problem={problem.page} onSubmit={submit}>
      <NewPasswordField label={t('password.new')} error={problem.of('password')} autoFocus />
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('password.busy') : undefined}>
        {t('reset.new_submit')}
      </Button>
    </GateForm>
  );
}
