export interface CountProps {
  readonly of: number;
  /** The same in words, for those who only hear it. */
  readonly label: string;
  /** It asks for nothing: muted, or only informative. */
  readonly isQuiet?: boolean;
  readonly className?: string;
}

/** A number in as little room as there is: beyond 99 it only says so. */
export const countText = (count: number): string => (count > 99 ? '99+' : String(count));

/** How much waits, as a small round mark. */
export function Count({ of, label, isQuiet = false, className = '' }: CountProps) {
  return (
    <span className={['count-mark', isQuiet && 'calm', className].filter(Boolean).join(' ')}>
      <span aria-hidden="true">{countText(of)}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
