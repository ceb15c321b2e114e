import { onlyCompany } from '@atrium/contracts/directory';
import { Bones } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { lastCompany } from '../../../shared/last-company.js';
import { useRead } from '../../../shared/use-call.js';
import { isElsewhere } from './sign-in-address.js';
import { SignInForm } from './sign-in-form.js';

/** Signing in: at a company's own address, where all that it entered for its people works, or anywhere. */
export function SignInPage() {
  const { company: slug } = useParams();
  const only = useRead(onlyCompany, {});
  if (slug === undefined) return <Anywhere only={only.data?.company ?? null} isAsking={only.isPending} />;
  const known = [lastCompany(), only.data?.company].find((company) => company?.slug === slug);
  return <SignInForm company={{ slug, name: known?.name }} />;
}

interface AnywhereProps {
  readonly only: { readonly slug: string } | null;
  readonly isAsking: boolean;
}

/**
 * Leads to the sign-in page of the company of this device, or of this server where it is the only one: people who were
 * invited know nothing of addresses. Who wants to sign in elsewhere says so.
 */
function Anywhere({ only, isAsking }: AnywhereProps) {
  const { t } = useTranslation();
  const { search, hash } = useLocation();
  const last = lastCompany();
  if (isElsewhere(search)) return <SignInForm company={null} />;
  const own = last?.demo ? (only ?? last) : (last ?? only);
  if (isAsking && (own === null || last?.demo))
    return (
      <div className="gate">
        <Bones rows={5} label={t('loading')} />
      </div>
    );
  if (own) return <Navigate to={{ pathname: `/c/${own.slug}/sign-in`, search, hash }} replace />;
  return <SignInForm company={null} />;
}
