import { activate, joinWithCode, previewActivation } from '@atrium/contracts/directory';
import { myAccount } from '@atrium/contracts/identity';
import { Bones, Button, Field } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLinkCode } from '../../../shared/link-code.js';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { PasswordField } from '../../../shared/parts/password-field.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';

/** From a printed sheet or a mailed link into the company: look at the code, choose a password, be in. */
export function ActivatePage() {
  const { t } = useTranslation('gate');
  const [code, setCode] = useLinkCode();
  const { mutate: look, ...looked } = useCall(previewActivation);
  const problem = useProblemTexts(looked.error, ['code']);
  useEffect(() => {
    if (code) look({ code });
  }, [code, look]);

  if (looked.data)
    return looked.data.mode === 'set_password' ? (
      <ChoosePassword code={code} {...looked.data} />
    ) : (
      <Join code={code} {...looked.data} />
    );
  if (code && looked.isPending)
    return (
      <div className="gate">
        <Bones rows={5} label={t('activate.looking')} />
      </div>
    );
  return (
    <GateForm
      title={t('activate.title')}
      lead={t('activate.lead')}
      problem={problem.page}
      onSubmit={(values) => setCode(textOf(values, 'code').trim())}
    >
      <Field
        label={t('activate.code')}
        name="code"
        size="large"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={code}
        placeholder="XXXXX-XXXXX-XXXXX"
        error={problem.of('code')}
        autoFocus
      />
      <Button type="submit" tone="primary" size="large" block>
        {t('activate.look')}
      </Button>
    </GateForm>
  );
}

interface Found {
  readonly code: string;
  readonly companyName: string;
  readonly memberName: string;
}

function ChoosePassword({ code, companyName, memberName }: Found) {
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
      <PasswordField
        label={t('password.choose')}
        name="password"
        size="large"
        autoComplete="new-password"
        help={t('password.help')}
        error={problem.of('password')}
        autoFocus
      />
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('password.busy') : undefined}>
        {t('activate.submit')}
      </Button>
    </GateForm>
  );
}

function Join({ code, companyName, memberName }: Found) {
  const { t } = useTranslation('gate');
  const navigate = useNavigate();
  const account = useRead(myAccount, {});
  const call = useCall(joinWithCode);
  const problem = useProblemTexts(call.error, []);
  const join = () => call.mutate({ code }, { onSuccess: ({ slug }) => void navigate(`/c/${slug}`, { replace: true }) });
  const back = `/sign-in?to=${encodeURIComponent(`/activate#${code}`)}`;
  return (
    <GateForm
      title={t('activate.hello', { name: memberName })}
      lead={t('activate.join_lead', { company: companyName })}
      brand={companyName}
      problem={problem.page}
      onSubmit={join}
    >
      {account.data ? (
        <Button
          type="submit"
          tone="primary"
          size="large"
          block
          busy={call.isPending ? t('activate.joining') : undefined}
        >
          {t('activate.join', { company: companyName })}
        </Button>
      ) : (
        <Link className="button primary large block" to={back}>
          {t('activate.sign_in_first')}
        </Link>
      )}
    </GateForm>
  );
}
