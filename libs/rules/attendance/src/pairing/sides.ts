import type { Span } from '../time/instants.js';
import type { Dropped } from './dropped.js';
import type { Press } from './presses.js';

/** Presses read as ins and outs, and the stays between them. */
export interface Sides {
  readonly ins: readonly Press[];
  readonly outs: readonly Press[];
  readonly stays: readonly Span[];
  /** An in that no out follows: it counts for lateness, not for worked time. */
  readonly unpaired: readonly Press[];
}

/** In, out, in, out …; a last in without an out is ignored for worked time. */
export function alternatingSides(presses: readonly Press[]): Sides {
  const ins = presses.filter((_, index) => index % 2 === 0);
  const outs = presses.filter((_, index) => index % 2 === 1);
  return { ins, outs, stays: staysOf(ins, outs), unpaired: ins.slice(outs.length) };
}

/** As the door says. An out before any in is ignored; so is a second in while one is open, and an out when none is. */
export function directedSides(presses: readonly Press[], dropped: Map<string, Dropped>): Sides {
  const ins: Press[] = [];
  const outs: Press[] = [];
  for (const press of presses) {
    const open = ins.length > outs.length;
    const { direction } = press.first;
    if (direction === 'in' && !open) ins.push(press);
    else if (direction === 'out' && open) outs.push(press);
    else {
      const why = direction === null ? 'no_direction' : direction === 'in' ? 'in_while_open' : 'out_without_in';
      for (const punch of press.punches) dropped.set(punch.id, punch === press.first ? why : 'repeated');
    }
  }
  return { ins, outs, stays: staysOf(ins, outs), unpaired: ins.slice(outs.length) };
}

function staysOf(ins: readonly Press[], outs: readonly Press[]): Span[] {
  return outs.flatMap((out, index) => {
    const from = ins[index]?.first.at;
    return from === undefined ? [] : [{ from, until: out.last.at }];
  });
}
