import { createContext, useContext, useMemo } from 'react';
import { type Client, createClient } from '@atrium/client';

const everywhere = createClient({ baseUrl: '' });

/** The company of the address; null on pages of the account alone. */
export const CompanyContext = createContext<string | null>(null);

export const useCompany = (): string | null => useContext(CompanyContext);

/** The client for the company of the address. */
export function useClient(): Client {
  const company = useCompany();
  return useMemo(() => (company ? everywhere.inCompany(company) : everywhere), [company]);
}
