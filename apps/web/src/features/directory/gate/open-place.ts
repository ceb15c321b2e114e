import type { previewActivation } from '@atrium/contracts/directory';
import type { OutputOf } from '@atrium/contracts/core';

/** What a code opens, as it was looked at. */
export interface OpenPlace extends OutputOf<typeof previewActivation> {
  readonly code: string;
}

/** Signs in and comes back to the code, which stays behind the `#`. */
export const signInFirst = (code: string) => ({
  pathname: '/sign-in',
  search: '?to=/activate',
  hash: `#${encodeURIComponent(code)}`,
});
