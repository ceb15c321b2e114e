/** Where to sign in, at the company's own address where there is one, so as to go on at `to`. */
export const signInAddress = (company: string | null, to: string): string =>
  `${company ? `/c/${company}` : ''}/sign-in?to=${encodeURIComponent(to)}`;

/** Where to go on after signing in: a path of ours, never another site's. */
export function safeReturn(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) ? to : null;
}
