import type { MyDayView } from '@atrium/contracts/attendance';
import { Button, Icon } from '@atrium/ui';
import { Wifi, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface ProofsProps {
  readonly day: MyDayView;
  readonly unreachable: boolean;
  readonly onLookAgain: () => void;
}

/** What else proves the place: whether the server saw this request come from an office network. */
export function Proofs({ day, unreachable, onLookAgain }: ProofsProps) {
  const { t } = useTranslation('attendance');
  if (!day.hasNetworks) return null;
  const isSeen = day.network !== null && !unreachable;
  return (
    <div className="proofs">
      {isSeen ? null : <p className="quiet">{t('proof.title')}</p>}
      <div className="row">
        <Icon of={isSeen ? Wifi : WifiOff} small />
        <span className="grow" role="status">
          {unreachable
            ? t('proof.network_unknown')
            : isSeen
              ? t('proof.network_seen', { name: day.network?.name })
              : t('proof.network_unseen')}
        </span>
        {isSeen ? null : <Button onClick={onLookAgain}>{t('proof.look_again')}</Button>}
      </div>
    </div>
  );
}
