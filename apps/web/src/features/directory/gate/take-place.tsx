import { myCompanies } from '@atrium/contracts/directory';
import { myAccount } from '@atrium/contracts/identity';
import { isForShow } from '@atrium/rules-access';
import { Bones } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GateForm } from '../../../shared/parts/gate-form.js';
import { useRead } from '../../../shared/use-call.js';
import { ChoosePassword } from './choose-password.js';
import { Join } from './join.js';
import { type OpenPlace, signInFirst } from './open-place.js';

/** Whoever is signed in takes the place with their account; others make one for it, or sign in first. */
export function TakePlace({ place }: { readonly place: OpenPlace }) {
  const { t } = useTranslation('gate');
  const account = useRead(myAccount, {});
  const companies = useRead(myCompanies, {}, { enabled: account.data !== undefined });
  if (account.isPending || companies.isLoading)
    return (
      <div className="gate">
        <Bones rows={5} label={t('activate.looking')} />
      </div>
    );
  const mine = companies.data?.items ?? [];
  if (account.data && (place.demo || !isForShow(mine)))
    return <Join place={place} account={account.data} companies={mine} />;
  return place.mode === 'set_password' ? <ChoosePassword place={place} /> : <SignInFirst place={place} />;
}

/** The place is that of an account which another company knows too: only signing in shows whose it is. */
function SignInFirst({ place: { code, companyName, memberName } }: { readonly place: OpenPlace }) {
  const { t } = useTranslation('gate');
  return (
    <GateForm
      title={t('activate.hello', { name: memberName })}
      lead={t('activate.sign_in_lead', { company: companyName })}
      brand={companyName}
    >
      <Link className="button primary large block" to={signInFirst(code)}>
        {t('activate.sign_in_first')}
      </Link>
    </GateForm>
  );
}
