import { useQueryClient } from '@tanstack/react-query';
import { setUpStatus } from '@atrium/contracts/directory';
import { signIn } from '@atrium/contracts/identity';
import { Button, Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { PasswordField } from '../../../shared/parts/password-field.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { safeReturn } from '../../../shared/return-address.js';
import { useCall, useRead } from '../../../shared/use-call.js';

/** Signing in by e-mail or phone; at a company's own address by employee number too. */
export function SignInPage() {
  const { t } = useTranslation('gate');
  const { company } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const call = useCall(signIn);
  const problem = useProblemTexts(call.error, ['name', 'password']);

  const submit = (values: FormData) => {
    const input = {
      name: textOf(values, 'name'),
      password: textOf(values, 'password'),
      remember: values.has('remember'),
    };
    call.mutate(company ? { ...input, companySlug: company } : input, {
      onSuccess: () => {
        // Whoever signed in before may have been somebody else.
        queries.clear();
        void navigate(safeReturn(search.get('to')) ?? (company ? `/c/${company}` : '/'), { replace: true });
      },
    });
  };

  return (
    <GateForm title={t('sign_in.title')} brand={company} problem={problem.page} onSubmit={submit}>
      <Field
        label={t(company ? 'sign_in.name_in_company' : 'sign_in.name')}
        name="name"
        size="large"
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        error={problem.of('name')}
      />
      <PasswordField
        label={t('sign_in.password')}
        name="password"
        size="large"
        autoComplete="current-password"
        error={problem.of('password')}
        aside={<Link to={company ? `/reset?company=${company}` : '/reset'}>{t('sign_in.forgotten')}</Link>}
      />
      <label className="check">
        <input type="checkbox" name="remember" defaultChecked />
        {t('sign_in.remember')}
      </label>
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('sign_in.busy') : undefined}>
        {t('sign_in.submit')}
      </Button>
      <p className="foot">{t(company ? 'sign_in.foot_in_company' : 'sign_in.foot')}</p>
      {company ? null : <SetUpHint />}
    </GateForm>
  );
}

/** As long as nobody has set a company up: how that is done. */
function SetUpHint() {
  const { t } = useTranslation('gate');
  const status = useRead(setUpStatus, {});
  if (!status.data?.open) return null;
  return (
    <p className="foot">
      {t('sign_in.set_up_hint')} <Link to="/setup">{t('sign_in.set_up')}</Link>
    </p>
  );
}
