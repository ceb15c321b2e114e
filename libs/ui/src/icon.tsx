import type { LucideIcon } from 'lucide-react';

/** One set, one stroke. An icon that stands alone needs a label on its button. */
export function Icon({ of: Drawing, small = false }: { readonly of: LucideIcon; readonly small?: boolean }) {
  return <Drawing className={small ? 'icon-small' : 'icon'} strokeWidth={1.5} nonScalingStroke aria-hidden="true" />;
}
