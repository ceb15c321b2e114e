import { createContext, useContext } from 'react';
import { useLocation } from 'react-router';
import { useCompany } from './company.js';
import { signInAddress } from './return-address.js';

/** Whether the session of this page has ended while it is open. */
export const SignedOutContext = createContext(false);

export const useSignedOut = (): boolean => useContext(SignedOutContext);

/** Where to sign in so that one comes back to this page. */
export function useSignInAddress(): string {
  const { pathname, search } = useLocation();
  return signInAddress(useCompany(), pathname + search);
}
