import { Icon } from '@atrium/ui';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './rules.css';

export interface RulesFrameProps {
  /** The title, or what stands for it. */
  readonly title: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A page about rules: a bar with its title, and the rest below. */
export function RulesFrame({ title, back, end, children }: RulesFrameProps) {
  return (
    <div className="pane grow rules">
      <div className="pane-bar">
        {back ? (
          <Link to={back.to} className="icon-button" aria-label={back.label} title={back.label}>
            <Icon of={ChevronLeft} />
          </Link>
        ) : null}
        <div className="rules-title">{typeof title === 'string' ? <h1>{title}</h1> : title}</div>
        {end}
      </div>
      {children}
    </div>
  );
}
