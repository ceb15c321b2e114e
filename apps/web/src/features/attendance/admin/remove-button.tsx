import { Icon } from '@atrium/ui';
import { X } from 'lucide-react';

/** Takes a row out of a list of fields. */
export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="icon-button rules-remove" aria-label={label} title={label} onClick={onClick}>
      <Icon of={X} small />
    </button>
  );
}
