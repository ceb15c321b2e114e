import type { ReactNode } from 'react';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a settings page: what it is about beside what can be done. */
export function Section({ id, title, help, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {help ? <p className="quiet">{help}</p> : null}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
