import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { type Client, createClient } from '@atrium/client';
import { coreErrors } from '@atrium/contracts/core';
import { askWhoIAm } from './me.js';

const everywhere = createClient({ baseUrl: '' });

/** The company of the address; null on pages of the account alone. */
export const CompanyContext = createContext<string | null>(null);

export const useCompany = (): string | null => useContext(CompanyContext);

/** The client for the company of the address. Whoever calls: that the session has ended is noticed for the whole page. */
export function useClient(): Client {
  const company = useCompany();
  const queries = useQueryClient();
  return useMemo(() => {
    if (company === null) return everywhere;
    return createClient({
      baseUrl: '',
      company,
      onProblem: ({ code }) => {
        if (code === coreErrors.unauthenticated.code) void askWhoIAm(queries, company);
      },
    });
  }, [company, queries]);
}
