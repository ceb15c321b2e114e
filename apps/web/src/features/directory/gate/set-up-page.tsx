import { checkSetUp, directoryErrors, setUp } from '@atrium/contracts/directory';
import type { Language } from '@atrium/contracts/core';
import { Bones, Button, Field } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import { NewPasswordField } from '../../../shared/parts/new-password-field.js';
import { Choice } from '../../../shared/parts/choice.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { languages } from '../../../shared/texts.js';
import { ownTimeZone, timeZones } from '../../../shared/time-zones.js';
import { useCall } from '../../../shared/use-call.js';
import { useDraft } from '../../../shared/use-draft.js';

const fields = ['companyName', 'timeZone', 'language', 'ownerName', 'ownerEmail', 'password', 'token'];

/** The first minute of an installation. Whether the link works is asked before anything is filled in. */
export function SetUpPage() {
  const { t } = useTranslation('gate');
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { mutate: check, ...checked } = useCall(checkSetUp);
  const problem = useProblemTexts(checked.error, []);
  useEffect(() => {
    if (token) check({ token });
  }, [token, check]);
  if (!token) return <Closed title={t('set_up.no_link_title')} lead={t('set_up.no_link')} />;
  if (checked.error && checked.error.code !== directoryErrors.setup_closed.code)
    return <NotLoaded error={checked.error} onAgain={() => check({ token })} />;
  if (checked.error) return <Closed title={t('set_up.closed_title')} lead={problem.page} />;
  if (checked.isSuccess) return <SetUpForm token={token} />;
  return (
    <div className="gate wide">
      <Bones rows={6} label={t('set_up.checking')} />
    </div>
  );
}

function Closed({ title, lead }: { readonly title: string; readonly lead: string | null }) {
  const { t } = useTranslation('gate');
  return (
    <GateForm title={title} lead={lead}>
      <Link className="button large block" to="/sign-in">
        {t('set_up.to_sign_in')}
      </Link>
    </GateForm>
  );
}

/** What a reload must not lose; the password is never kept. */
type Kept = 'companyName' | 'timeZone' | 'language' | 'ownerName' | 'ownerEmail';

/** One form makes the company, its owner and their account. */
function SetUpForm({ token }: { readonly token: string }) {
  const { t, i18n } = useTranslation('gate');
  const navigate = useNavigate();
  const call = useCall(setUp);
  const problem = useProblemTexts(call.error, fields);
  const draft = useDraft<Partial<Record<Kept, string>>>('set-up', {});
  const kept = (name: Kept) => ({
    name,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      draft.set({ ...draft.value, [name]: target.value }),
  });
  const typed = (name: Kept) => ({ ...kept(name), defaultValue: draft.value[name] });
  const submit = (values: FormData) =>
    call.mutate(
      {
        token,
        companyName: textOf(values, 'companyName'),
        timeZone: textOf(values, 'timeZone'),
        language: textOf(values, 'language') as Language,
        ownerName: textOf(values, 'ownerName'),
        ownerEmail: textOf(values, 'ownerEmail'),
        password: textOf(values, 'password'),
      },
      {
        onSuccess: ({ slug }) => {
          draft.drop();
          void navigate(`/c/${slug}/admin`, { replace: true });
        },
      },
    );
  return (
    <GateForm
      wide
      title={t('set_up.title')}
      lead={t('set_up.lead')}
      problem={problem.page ?? problem.of('token')}
      onSubmit={submit}
    >
      <Field
        label={t('set_up.company')}
        {...typed('companyName')}
        size="large"
        autoComplete="organization"
        help={t('set_up.company_help')}
        error={problem.of('companyName')}
        autoFocus
      />
      <div className="two">
        <Choice
          label={t('set_up.zone')}
          {...kept('timeZone')}
          options={timeZones()}
          initial={draft.value.timeZone ?? ownTimeZone()}
          error={problem.of('timeZone')}
        />
        <Choice
          label={t('set_up.language')}
          {...kept('language')}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          initial={draft.value.language ?? i18n.language}
          error={problem.of('language')}
        />
      </div>
      <div className="two">
        <Field
          label={t('set_up.owner')}
          {...typed('ownerName')}
          size="large"
          autoComplete="name"
          error={problem.of('ownerName')}
        />
        <Field
          label={t('set_up.email')}
          {...typed('ownerEmail')}
          type="email"
          size="large"
          autoComplete="email"
          error={problem.of('ownerEmail')}
        />
      </div>
      <div className="field">
        <NewPasswordField label={t('password.choose')} error={problem.of('password')} />
      </div>
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('set_up.busy') : undefined}>
        {t('set_up.submit')}
      </Button>
      <p className="foot">{t('set_up.foot')}</p>
    </GateForm>
  );
}
