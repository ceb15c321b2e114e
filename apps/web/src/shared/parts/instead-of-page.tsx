import { Empty } from '@atrium/ui';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';

export interface InsteadOfPageProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly help: string;
  /** The way back, and what it is called. */
  readonly back: { readonly to: string; readonly text: string };
}

/** What stands where a page would: why it is not there, and a way back. */
export function InsteadOfPage({ icon, title, help, back }: InsteadOfPageProps) {
  const id = useId();
  return (
    <section className="pane grow" aria-labelledby={id}>
      <h1 id={id} className="visually-hidden">
        {title}
      </h1>
      <Empty
        icon={icon}
        title={title}
        action={
          <Link to={back.to} className="button primary">
            {back.text}
          </Link>
        }
      >
        {help}
      </Empty>
    </section>
  );
}
