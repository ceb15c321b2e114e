import { Button, Icon } from '@atrium/ui';
import { CircleX, CloudOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { slotName } from '../../parts/trace-text.js';
import { pressStore } from '../offline/press-store.js';
import { useFlush } from '../offline/use-flush.js';
import type { KeptPresses } from '../offline/use-kept-presses.js';
import { useRefusalText } from './trouble-note.js';

interface QueuedNotesProps extends Pick<KeptPresses, 'waiting' | 'refused'> {
  readonly zone: string;
}

/** What waits on this device, with the time that it will count as; and what was refused, until it has been read. */
export function QueuedNotes({ waiting, refused, zone }: QueuedNotesProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  const refusalText = useRefusalText();
  const flush = useFlush();
  const [busy, setBusy] = useState(false);
  const sendNow = async () => {
    setBusy(true);
    await flush();
    setBusy(false);
  };
  const last = waiting.at(-1);
  return (
    <>
      {refused.map((press) => (
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
      {last ? (
        <div className="note queued" role="status">
          <Icon of={CloudOff} small />
          <div className="grow">
            <b>{t('queue.title', { count: waiting.length })}</b>
            {waiting.length > 1 ? (
              <ul>
                {waiting.map(({ commandId, at, slotKey }) => (
                  <li key={commandId}>
                    {t('queue.at', { time: moments.stamp(at), what: slotKey ? slotName(t, slotKey, 1) : '' })}
                  </li>
                ))}
              </ul>
            ) : null}
            <p>
              {t('queue.counts_as', {
                time: moments.time(last.at),
                seconds: (Math.abs(last.skewMs) / 1000).toFixed(1),
              })}
            </p>
          </div>
          <Button size="small" busy={busy ? t('queue.sending') : undefined} onClick={() => void sendNow()}>
            {t('queue.send_now')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
