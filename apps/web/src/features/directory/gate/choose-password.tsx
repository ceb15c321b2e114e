import { activate } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { NewPasswordField } from '../../../shared/parts/new-password-field.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';
import { type OpenPlace, signInFirst } from './open-place.js';

/** A first account: choose its password, and be in. */
export function ChoosePassword({ place: { code, companyName, memberName } }: { readonly place: OpenPlace }) {
  const { t } = useTranslation('gate');
  const navigate = useNavigate();
  const call = useCall(activate);
  const problem = useProblemTexts(call.error, ['password']);
  const submit = (values: FormData) =>
    call.mutate(
      { code, password: textOf(values, 'password') },
      { onSuccess: ({ slug }) => void navigate(`/c/${slug}`, { replace: true }) },
    );
  return (
    <GateForm
      title={t('activate.hello', { name: memberName })}
      lead={t('activate.choose', { company: companyName })}
      brand={companyName}
      problem={problem.page}
      onSubmit={submit}
    >
      <NewPasswordField label={t('password.choose')} error={problem.of('password')} autoFocus />
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('password.busy') : undefined}>
        {t('activate.submit')}
      </Button>
      <Link className="button text large block" to={signInFirst(code)}>
        {t('activate.have_account')}
      </Link>
    </GateForm>
  );
}
