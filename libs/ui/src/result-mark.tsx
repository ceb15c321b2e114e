import type { ReactNode } from 'react';

/** How a result looks: a shape first, then a colour. */
export type MarkKind =
  | 'normal'
  | 'late'
  | 'early'
  | 'missing'
  | 'absent'
  | 'leave'
  | 'half'
  | 'trip'
  | 'field'
  | 'fixed'
  | 'pending'
  | 'rest';

const drawings: Readonly<Record<MarkKind, { tone: string; shape: ReactNode }>> = {
  normal: { tone: 'ok', shape: <circle cx="6" cy="6" r="2" /> },
  late: { tone: 'warn', shape: <path d="M3 2v8l7-4z" /> },
  early: { tone: 'warn', shape: <path d="M9 2v8L2 6z" /> },
  missing: {
    tone: 'bad',
    shape: <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  absent: {
    tone: 'bad',
    shape: <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />,
  },
  leave: { tone: 'leave', shape: <rect x="0.5" y="4" width="11" height="4" rx="1.5" /> },
  half: { tone: 'leave', shape: <path d="M2 4h4v4H2a1.5 1.5 0 0 1-1.5-1.5v-1A1.5 1.5 0 0 1 2 4z" /> },
  trip: { tone: 'away', shape: <path d="m6 1.5 4.5 4.5L6 10.5 1.5 6z" /> },
  field: { tone: 'away', shape: <path d="m6 2 4 4-4 4-4-4z" fill="none" stroke="currentColor" strokeWidth="1.5" /> },
  fixed: {
    tone: 'ok',
    shape: <path d="m2.5 6.3 2.3 2.4 4.7-5.2" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  },
  pending: {
    tone: 'wait',
    shape: (
      <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 2" />
    ),
  },
  rest: { tone: 'rest', shape: <path d="M3 6h6" stroke="currentColor" strokeWidth="1.5" /> },
};

/** A result's shape with its word. `alone`: the word is for screen readers and the tooltip only. */
export function ResultMark({
  kind,
  word,
  alone = false,
}: {
  readonly kind: MarkKind;
  readonly word: string;
  readonly alone?: boolean;
}) {
  const { tone, shape } = drawings[kind];
  return (
    <span className="result" title={alone ? word : undefined}>
      <svg viewBox="0 0 12 12" className={tone} aria-hidden="true">
        {shape}
      </svg>
      <span className={alone ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
