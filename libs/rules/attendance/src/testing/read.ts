import type { TraceLine } from '../codes.js';
import { shown } from './at.js';

/** Instants as the wall clock at home shows them, without the day: `2026-03-03T01:00:00.000Z` → `09:00:00`. */
const readable = (value: TraceLine['params'][string]) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? shown(Date.parse(value)).slice(11) : value;

/** A line of a trace as a person could read it: `late slot=0.on at=09:06:00 minutes=6`. */
export function read({ code, params }: TraceLine): string {
  const said = Object.entries(params).map(([name, value]) => `${name}=${readable(value) ?? 'none'}`);
  return [code, ...said].join(' ');
}

/** The lines of one part of a trace. */
export const linesOf = (trace: readonly TraceLine[], part: TraceLine['part']): string[] =>
  trace.filter((one) => one.part === part).map(read);
