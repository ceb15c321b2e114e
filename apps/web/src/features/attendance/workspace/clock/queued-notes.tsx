import type { MyDayView } from '@atrium/contracts/attendance';
import { Button, Icon } from '@atrium/ui';
import { Check, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { pressStore } from '../offline/press-store.js';
import { type KeptPresses, usePressOwner } from '../offline/use-kept-presses.js';
import { useRefusalText } from './trouble-note.js';
import { WaitingNote } from './waiting-note.js';

interface QueuedNotesProps {
  readonly kept: KeptPresses;
  readonly zone: string;
  readonly unverified: MyDayView['offline']['unverified'];
}

/** What this device keeps of presses: what waits to be sent; what was sent and what was refused, until it has been read. */
export function QueuedNotes({ kept, zone, unverified }: QueuedNotesProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  const refusalText = useRefusalText();
  const owner = usePressOwner();
  return (
    <>
      {kept.refused.map((press) => (
        <div key={press.commandId} className="note red queued" role="alert">
          <Icon of={CircleX} small />
          <div className="grow">
            <b>{t('queue.refused', { time: moments.stamp(press.at) })}</b>
            {press.refusal ? <p>{refusalText(press.refusal)}</p> : null}
          </div>
          <Button size="small" onClick={() => void pressStore.remove(press.commandId)}>
            {t('queue.dismiss')}
          </Button>
        </div>
      ))}
      <div role="status">
        {kept.news.length > 0 ? (
          <div className="note queued stored">
            <Icon of={Check} small />
            <div className="grow">
              <b>{t('queue.sent', { count: kept.news.length })}</b>
              <ul>
                {kept.news.map(({ commandId, at, clock }) => (
                  <li key={commandId}>{t('queue.at', { time: moments.stamp(at), what: t(`clock_kind.${clock}`) })}</li>
                ))}
              </ul>
            </div>
            <Button size="small" onClick={() => void pressStore.readNews(owner)}>
              {t('queue.dismiss')}
            </Button>
          </div>
        ) : null}
        <WaitingNote waiting={kept.waiting} zone={zone} unverified={unverified} />
      </div>
    </>
  );
}
