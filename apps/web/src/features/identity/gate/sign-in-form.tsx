import { useQueryClient } from '@tanstack/react-query';
import { setUpStatus } from '@atrium/contracts/directory';
import { identityErrors, signIn } from '@atrium/contracts/identity';
import { Button, Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { PasswordField } from '../../../shared/parts/password-field.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { afterSignIn, elsewhere } from './sign-in-address.js';

export interface SignInFormProps {
  /** At whose address; its name where this device or everybody may know it. */
  readonly company: { readonly slug: string; readonly name: string | undefined } | null;
}

/** Signing in by a confirmed e-mail; at a company's own address by all that it entered: e-mail, phone, employee number. */
export function SignInForm({ company }: SignInFormProps) {
  const { t } = useTranslation('gate');
  const onward = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const call = useCall(signIn);
  const problem = useProblemTexts(call.error, ['name', 'password']);
  const isMisplaced = company === null && call.error?.code === identityErrors.sign_in_failed.code;

  const submit = (values: FormData) => {
    const input = {
      name: textOf(values, 'name'),
      password: textOf(values, 'password'),
      remember: values.has('remember'),
    };
    call.mutate(company ? { ...input, companySlug: company.slug } : input, {
      onSuccess: () => {
        // Whoever signed in before may have been somebody else.
        queries.clear();
        void navigate(afterSignIn(onward, company?.slug), { replace: true });
      },
    });
  };

  return (
    <GateForm
      title={t('sign_in.title')}
      brand={company?.name}
      place={company ? `/c/${company.slug}` : undefined}
      problem={isMisplaced ? t('sign_in.failed_here') : problem.page}
      onSubmit={submit}
    >
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
        aside={<Link to={company ? `/reset?company=${company.slug}` : '/reset'}>{t('sign_in.forgotten')}</Link>}
      />
      <label className="check">
        <input type="checkbox" name="remember" defaultChecked />
        {t('sign_in.remember')}
      </label>
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('sign_in.busy') : undefined}>
        {t('sign_in.submit')}
      </Button>
      {company ? <WaysFromCompany /> : <WayToCompany />}
      <p className="foot">{t('sign_in.foot')}</p>
      <SetUpHint />
    </GateForm>
  );
}

function WaysFromCompany() {
  const { t } = useTranslation('gate');
  return (
    <>
      <p className="foot">
        {t('sign_in.first_time')} <Link to="/activate">{t('sign_in.activate')}</Link>
      </p>
      <p className="foot">
        <Link to={elsewhere(useLocation())}>{t('sign_in.elsewhere')}</Link>
      </p>
    </>
  );
}

function WayToCompany() {
  const { t } = useTranslation('gate');
  const { search, hash } = useLocation();
  return (
    <p className="foot">
      {t('sign_in.invited')} <Link to={{ pathname: '/sign-in/company', search, hash }}>{t('sign_in.at_company')}</Link>
    </p>
  );
}

/** As long as nobody has set a company up: how that is done. */
function SetUpHint() {
  const { t } = useTranslation('gate');
  const status = useRead(setUpStatus, {});
  if (!status.data?.open) return null;
  return (
    <p className="foot set-up-hint">
      {t('sign_in.set_up_hint')} <Link to="/setup">{t('sign_in.set_up')}</Link>
    </p>
  );
}
