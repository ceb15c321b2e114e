/** Who may call a route. There is no default: a route without access does not compile. */
export type Access =
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'self'; readonly of: 'account' | 'member' }
  | { readonly kind: 'token' }
  | { readonly kind: 'public'; readonly reason: string };

/** A member who holds the permission, on the rows of their scope. */
export const permission = (name: `${string}.${string}`): Access => ({ kind: 'permission', permission: name });

/** `account`: signed in, no company needed. `member`: active in the company of the address. Only one's own things. */
export const self = (of: 'account' | 'member'): Access => ({ kind: 'self', of });

/** The holder of a secret carried in the input (set-up, activation, reset). */
export const token = (): Access => ({ kind: 'token' });

/** Anybody. The reason is read by a check and by people. */
export const publicAccess = (reason: string): Access => ({ kind: 'public', reason });
