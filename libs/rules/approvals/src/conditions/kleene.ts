import type { Truth } from '../codes.js';

/** True and unknown is unknown; one false decides. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

/** False or unknown is unknown; one true decides. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

export const truthOf = (fact: boolean): Truth => (fact ? 'true' : 'false');
