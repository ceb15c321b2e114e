import type { To } from 'react-router';
import { safeReturn } from '../../../shared/return-address.js';

/** The part of an address that says where to go on, and what to take along: link codes stand behind the `#`. */
export interface Onward {
  readonly search: string;
  readonly hash: string;
}

/** Whether somebody has said that they belong to another company than the one of this device. */
export const isElsewhere = (search: string): boolean => new URLSearchParams(search).has('elsewhere');

/** The page on which everybody signs in. What was wanted goes along, unless it lies in the company that is left. */
export function elsewhere({ search, hash }: Onward): To {
  const to = new URLSearchParams(search).get('to');
  const kept: Record<string, string> = to && !to.startsWith('/c/') ? { to } : {};
  return { pathname: '/sign-in', search: new URLSearchParams({ elsewhere: '', ...kept }).toString(), hash };
}

/** Where signing in leads. */
export function afterSignIn({ search, hash }: Onward, slug: string | undefined): string {
  const to = safeReturn(new URLSearchParams(search).get('to'));
  return to ? to + hash : slug ? `/c/${slug}` : '/';
}

/** The slug in what somebody typed or pasted as the address of their company, or null. */
export function slugIn(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const slug = /\/c\/([^/?#]*)/.exec(text)?.[1] ?? text;
  return /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/.test(slug) ? slug : null;
}
