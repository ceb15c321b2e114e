import type { QueryClient } from '@tanstack/react-query';
import { me, type MeView } from '@atrium/contracts/directory';
import { createContext, useContext } from 'react';

export const MeContext = createContext<MeView | null>(null);

/** Who reads this page, and what they may do. Only inside the workspace. */
export function useMe(): MeView {
  const who = useContext(MeContext);
  if (!who) throw new Error('useMe() outside of the workspace.');
  return who;
}

/** Whether the reader holds a permission. What it hides the server refuses anyway. */
export const useMay = (permission: string): boolean => useMe().permissions.includes(permission);

/**
 * For when the session may have ended: asks the server again who reads this; the frame of the company shows the answer.
 * Resolves with whether somebody still does: a sign-in in another tab ends the session before, not the reading.
 */
export async function askWhoIAm(queries: QueryClient, company: string): Promise<boolean> {
  await queries.refetchQueries({ queryKey: [company, me.path] }, { cancelRefetch: false });
  return queries.getQueryState([company, me.path, {}])?.status === 'success';
}
