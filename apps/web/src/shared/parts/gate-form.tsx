import { Icon, Mark } from '@atrium/ui';
import { CircleAlert } from 'lucide-react';
import type { SubmitEvent, ReactNode } from 'react';

export interface GateFormProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly brand?: string | undefined;
  /** The path that it stands for, beside the host. */
  readonly place?: string | undefined;
  /** What went wrong with the form as a whole. */
  readonly problem?: string | null;
  readonly wide?: boolean;
  /** Left out where there is nothing to send, only ways to go on. */
  readonly onSubmit?: (values: FormData) => void;
  readonly children: ReactNode;
}

/** A form of the pages before signing in: the mark, a title, one column of fields. */
export function GateForm({ title, lead, brand, place = '', problem, wide = false, onSubmit, children }: GateFormProps) {
  const className = wide ? 'gate wide' : 'gate';
  const content = (
    <>
      <div className="gate-brand">
        <Mark size={28} />
        <div>
          <b>{brand ?? 'Atrium'}</b>
          <span className="quiet">{location.host + place}</span>
        </div>
      </div>
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {problem ? (
        <p className="note red" role="alert">
          <Icon of={CircleAlert} small />
          {problem}
        </p>
      ) : null}
      {children}
    </>
  );
  if (!onSubmit) return <div className={className}>{content}</div>;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className={className} onSubmit={submit} noValidate>
      {content}
    </form>
  );
}

/** The text of a form's field, or an empty one. */
export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};
