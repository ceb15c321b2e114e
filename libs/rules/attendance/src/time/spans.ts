import type { Instant, Span } from './instants.js';

/** Milliseconds that two stretches share. */
export function sharedTime(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.until, b.until) - Math.max(a.from, b.from));
}

/** Milliseconds that a stretch shares with several that do not overlap each other. */
export function timeInside(span: Span, others: readonly Span[]): number {
  let total = 0;
  for (const other of others) total += sharedTime(span, other);
  return total;
}

/** The length of several stretches together. */
export function totalTime(spans: readonly Span[]): number {
  let total = 0;
  for (const span of spans) total += span.until - span.from;
  return total;
}

/** The same time, as stretches in order that neither overlap nor touch. Empty stretches are dropped. */
export function merged(spans: readonly Span[]): Span[] {
  const out: { from: Instant; until: Instant }[] = [];
  const filled = spans.filter((span) => span.until > span.from).sort((a, b) => a.from - b.from);
  for (const span of filled) {
    const last = out.at(-1);
    if (last !== undefined && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else out.push({ from: span.from, until: span.until });
  }
  return out;
}

/** What is left of some stretches when others are taken away. Both lists as `merged` gives them. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let rest: Span[] = [...spans];
  for (const hole of taken) {
    rest = rest.flatMap((span) =>
      [
        { from: span.from, until: Math.min(span.until, hole.from) },
        { from: Math.max(span.from, hole.until), until: span.until },
      ].filter((piece) => piece.until > piece.from),
    );
  }
  return rest;
}

/** The part of some stretches that lies inside others. Both lists as `merged` gives them. */
export function within(spans: readonly Span[], frames: readonly Span[]): Span[] {
  return spans.flatMap((span) =>
    frames
      .map((frame) => ({ from: Math.max(span.from, frame.from), until: Math.min(span.until, frame.until) }))
      .filter((piece) => piece.until > piece.from),
  );
}
