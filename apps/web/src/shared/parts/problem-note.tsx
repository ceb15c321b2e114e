import { Icon } from '@atrium/ui';
import { CircleAlert } from 'lucide-react';

/** What went wrong with a form or an act as a whole; nothing without a text. */
export function ProblemNote({ text }: { readonly text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p className="note red" role="alert">
      <Icon of={CircleAlert} small />
      {text}
    </p>
  );
}
