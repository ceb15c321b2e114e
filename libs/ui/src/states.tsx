import { type LucideIcon, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';

export interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing yet, or nothing found: one icon, one line, what it is for, one step. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** What failed, what is safe, and "try again". */
export function Failure({
  title,
  detail,
  again,
  onAgain,
}: {
  readonly title: string;
  readonly detail: string;
  readonly again: string;
  readonly onAgain: () => void;
}) {
  return (
    <div className="empty" role="alert">
      <Icon of={TriangleAlert} />
      <b>{title}</b>
      <p>{detail}</p>
      <Button onClick={onAgain}>
        <Icon of={RotateCw} small />
        {again}
      </Button>
    </div>
  );
}

/** Rows of the shape of what comes; shown after a moment only. */
export function Bones({ rows = 6, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div className="bones" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="bone" style={{ width: `${88 - ((row * 23) % 40)}%` }} />
      ))}
    </div>
  );
}
