export type EffectDirection = 'apply' | 'reverse';
/** `void`: nothing has to be done any more, and nothing was. */
export type EffectStatus = 'pending' | 'done' | 'failed' | 'void';

/** The two lines of one effect; undefined: not asked for. */
export interface EffectLines {
  readonly apply: EffectStatus | undefined;
  readonly reverse: EffectStatus | undefined;
}

/**
 * Whether the owner has to act now. An effect nets to nothing or to one: it is applied only while nobody wants it taken back,
 * and taken back only when it was applied.
 */
export function isDue({ apply, reverse }: EffectLines, direction: EffectDirection): boolean {
  if (direction === 'apply') return reverse === undefined && isOpen(apply);
  return apply === 'done' && isOpen(reverse);
}

/** Wanted back before it was ever applied: both lines have nothing left to do. */
export const isVoid = ({ apply, reverse }: EffectLines): boolean => reverse !== undefined && apply !== 'done';

const isOpen = (status: EffectStatus | undefined): boolean => status === 'pending' || status === 'failed';
