import type { RequestStatus } from '@atrium/contracts/approvals';
import { Icon } from '@atrium/ui';
import { Ban, Check, Hourglass, type LucideIcon, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const looks: Readonly<Record<RequestStatus, { readonly icon: LucideIcon; readonly tone: string }>> = {
  running: { icon: Hourglass, tone: '' },
  approved: { icon: Check, tone: 'accent' },
  rejected: { icon: X, tone: 'red' },
  withdrawn: { icon: Undo2, tone: '' },
  terminated: { icon: Ban, tone: '' },
};

/** How a request stands; `isMine`: it waits for the reader. */
export function StatusTag({ status, isMine = false }: { readonly status: RequestStatus; readonly isMine?: boolean }) {
  const { t } = useTranslation('approvals');
  const { icon, tone } = looks[status];
  return (
    <span className={`tag ${isMine ? 'amber' : tone}`}>
      <Icon of={icon} small />
      {t(isMine ? 'status.mine' : `status.${status}`)}
    </span>
  );
}
