import { useQueryClient } from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import { signOut } from '@atrium/contracts/identity';
import { useNavigate } from 'react-router';
import { useCompany } from './company.js';
import { dropDrafts } from './kept/drafts.js';
import { dropCopies } from './kept/kept-copies.js';
import { useCall } from './use-call.js';

export interface SignOut {
  readonly busy: boolean;
  readonly error: ProblemError | null;
  readonly signOut: () => void;
}

/**
 * How to sign out; it leads to where one signs in again. What this device kept for reading, and what was half written,
 * goes with it, so that the next person sees nothing of it; presses that were not sent yet stay for their owner.
 */
export function useSignOut(): SignOut {
  const company = useCompany();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useLeaving(async () => {
    await navigate(company ? `/c/${company}/sign-in` : '/sign-in', { replace: true });
    queries.clear();
  });
}

/** The same on a page that is there for everybody: it stays, and is asked for anew. */
export function useSignOutHere(): SignOut {
  const queries = useQueryClient();
  return useLeaving(() => queries.resetQueries());
}

function useLeaving(then: () => Promise<void>): SignOut {
  const leave = useCall(signOut);
  const left = async () => {
    dropDrafts();
    await dropCopies();
    await then();
  };
  return {
    busy: leave.isPending,
    error: leave.error,
    signOut: () => leave.mutate({}, { onSuccess: () => void left() }),
  };
}
