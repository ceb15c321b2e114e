import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '@atrium/contracts/identity';
import { useNavigate } from 'react-router';
import { useCompany } from './company.js';
import { dropCopies } from './kept/kept-copies.js';
import { useCall } from './use-call.js';

/**
 * How to sign out; it leads to where one signs in again. What this device kept for reading goes with it, so that the next
 * person sees nothing of it; presses that were not sent yet stay for their owner.
 */
export function useSignOut(): { readonly busy: boolean; readonly signOut: () => void } {
  const company = useCompany();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useCall(signOut);
  const left = async () => {
    await dropCopies();
    await navigate(company ? `/c/${company}/sign-in` : '/sign-in', { replace: true });
    queries.clear();
  };
  return { busy: leave.isPending, signOut: () => leave.mutate({}, { onSuccess: () => void left() }) };
}
