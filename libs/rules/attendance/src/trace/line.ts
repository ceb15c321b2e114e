import type { TraceLine } from '../codes.js';
import type { TraceCode, traceParams } from './codes.js';

type ParamsOf<C extends TraceCode> = Readonly<
  Record<(typeof traceParams)[C][number], string | number | boolean | null>
>;

/** The parts of an explanation, in the order in which they are read. */
export type TracePart = TraceLine['part'];

/** One line of a trace; the code says which parameters it must have. */
export function line<C extends TraceCode>(part: TracePart, code: C, params: ParamsOf<C>): TraceLine {
  return { part, code, params: { ...params } };
}
