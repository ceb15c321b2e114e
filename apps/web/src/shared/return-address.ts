/** Where to go on after signing in: a path of ours, never another site's. */
export function safeReturn(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) ? to : null;
}
