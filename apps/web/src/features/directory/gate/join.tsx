import { joinWithCode, type MyCompanyView } from '@atrium/contracts/directory';
import type { AccountView } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { GateForm } from '../../../shared/parts/gate-form.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';
import { useSignOutHere } from '../../../shared/use-sign-out.js';
import type { OpenPlace } from './open-place.js';

export interface JoinProps {
  readonly place: OpenPlace;
  /** Who is signed in, and where they belong already. */
  readonly account: AccountView;
  readonly companies: readonly MyCompanyView[];
}

/** With the account that is signed in into one more company, by one press. */
export function Join({ place: { code, companyName, companySlug, memberName }, account, companies }: JoinProps) {
  const { t, i18n } = useTranslation('gate');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const call = useCall(joinWithCode);
  const problem = useProblemTexts(call.error, []);
  const name = nameOf(account);
  const listed = new Intl.ListFormat(i18n.language);
  const isHere = companies.some(({ slug }) => slug === companySlug);
  const join = () =>
    call.mutate(
      { code },
      {
        onSuccess: async ({ slug }) => {
          // The company left behind would still show the companies of before.
          await queries.invalidateQueries({ refetchType: 'none' });
          await navigate(`/c/${slug}`, { replace: true });
        },
      },
    );
  return (
    <GateForm
      title={t('activate.hello', { name: memberName })}
      lead={t(isHere ? 'activate.here_already' : 'activate.join_lead', { company: companyName, name })}
      brand={companyName}
      problem={problem.page}
      onSubmit={join}
    >
      {isHere ? null : (
        <Button
          type="submit"
          tone="primary"
          size="large"
          block
          busy={call.isPending ? t('activate.joining') : undefined}
        >
          {t('activate.join_as', { name })}
        </Button>
      )}
      {isHere || companies.length === 0 ? null : (
        <p className="foot">{t('activate.yours', { companies: listed.format(companies.map((one) => one.name)) })}</p>
      )}
      <SomebodyElse />
    </GateForm>
  );
}

/** Signs out and stays: the code is then there for whoever it was meant for. */
function SomebodyElse() {
  const { t } = useTranslation('gate');
  const { busy, error, signOut } = useSignOutHere();
  const problem = useProblemTexts(error, []);
  return (
    <div className="foot row">
      {t('activate.not_you')}
      <Button size="small" busy={busy ? t('activate.signing_out') : undefined} onClick={signOut}>
        {t('activate.sign_out')}
      </Button>
      <ProblemNote text={problem.page} />
    </div>
  );
}

/** What people know their account by: an e-mail, one that is confirmed first. */
function nameOf({ names }: AccountView): string {
  const emails = names.filter(({ kind }) => kind === 'email');
  return (emails.find(({ proved }) => proved) ?? emails[0] ?? names[0])?.value ?? '';
}
