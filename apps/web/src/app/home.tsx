import { myCompanies } from '@atrium/contracts/directory';
import { Navigate } from 'react-router';
import { isUnanswered } from '../shared/unanswered.js';
import { lastCompany } from '../shared/last-company.js';
import { useRead } from '../shared/use-call.js';

/** The bare address leads to where somebody belongs: their company, or signing in, which tells of the set-up while it is open. */
export function Home() {
  const companies = useRead(myCompanies, {});
  const mine = companies.data?.items ?? [];
  const last = lastCompany();
  const shown = mine.find(({ slug }) => slug === last?.slug) ?? mine[0];
  if (shown) return <Navigate to={`/c/${shown.slug}`} replace />;
  // Without an answer, the company of last time can still be opened from what was kept of it.
  if (last !== null && isUnanswered(companies.failureReason)) return <Navigate to={`/c/${last.slug}`} replace />;
  if (companies.isPending) return null;
  return <Navigate to="/sign-in" replace />;
}
