import { IconButton } from '@atrium/ui';
import { X } from 'lucide-react';

/** Takes a row out of a list of fields. */
export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return <IconButton icon={X} label={label} small className="rules-remove" onClick={onClick} />;
}
