import { myCompanies } from '@atrium/contracts/directory';
import { Navigate } from 'react-router';
import { isUnanswered } from '../shared/kept/use-kept-read.js';
import { useRead } from '../shared/use-call.js';

/** The bare address leads to where somebody belongs: their company, or signing in, which tells of the set-up while it is open. */
export function Home() {
  const companies = useRead(myCompanies, {});
  const mine = companies.data?.items ?? [];
  const shown = mine.find(({ slug }) => slug === lastCompany()) ?? mine[0];
  if (shown) return <Navigate to={`/c/${shown.slug}`} replace />;
  // Without an answer, the company of last time can still be opened from what was kept of it.
  const last = lastCompany();
  if (last !== null && isUnanswered(companies.failureReason)) return <Navigate to={`/c/${last}`} replace />;
  if (companies.isPending) return null;
  return <Navigate to="/sign-in" replace />;
}

const key = 'atrium.company';

export const rememberCompany = (slug: string): void => localStorage.setItem(key, slug);
const lastCompany = (): string | null => localStorage.getItem(key);
