const hour = 3_600_000;

/** How long a session lives without use. */
export const idleMs = (remember: boolean): number => (remember ? 30 * 24 * hour : 12 * hour);

/** How long it lives at most. */
export const absoluteMs = 90 * 24 * hour;

/** `lastSeenAt` is written this often: nobody needs it sharper, and a write per request would be dear. */
export const seenEveryMs = 60_000;

/** When a session ends if it is not used again. */
export function expiryOf(session: { remember: boolean; lastSeenAt: Date; expiresAt: Date }): Date {
  return new Date(Math.min(session.lastSeenAt.getTime() + idleMs(session.remember), session.expiresAt.getTime()));
}
