import { ProblemError } from '@atrium/client';

/** No answer of Atrium's: no network, a proxy that speaks for it, or a server that is not up. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 500);

/** Neither answered nor failed so far: what is shown below would move when the answer comes. */
export const isAwaited = ({ isPending, failureReason }: { isPending: boolean; failureReason: unknown }): boolean =>
  isPending && failureReason === null;

/**
 * After how many milliseconds a question is asked again by itself; never once it was answered, be it with a refusal. What
 * browsers say of the network is not waited for: it is not to be trusted.
 */
export function askAgain({ state }: { readonly state: { readonly error: unknown } }): number | false {
  if (!isUnanswered(state.error)) return false;
  return state.error instanceof ProblemError && state.error.offline ? 5_000 : 15_000;
}
