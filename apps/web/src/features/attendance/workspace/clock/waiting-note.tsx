import type { MyDayView } from '@atrium/contracts/attendance';
import { Button, Icon } from '@atrium/ui';
import { CloudOff, LogIn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedOut } from '../../../../shared/session.js';
import { useMoments } from '../../parts/moments.js';
import { slotName } from '../../parts/trace-text.js';
import { isSameRun } from '../offline/device.js';
import type { KeptPress } from '../offline/press-store.js';
import { useFlush } from '../offline/use-flush.js';

interface WaitingNoteProps {
  readonly waiting: readonly KeptPress[];
  readonly zone: string;
  /** Whether the group takes punches whose clock can't be checked. */
  readonly unverified: MyDayView['offline']['unverified'];
}

/** What waits on this device, why, and what it will count as. */
export function WaitingNote({ waiting, zone, unverified }: WaitingNoteProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  const isSignedOut = useSignedOut();
  const last = waiting.at(-1);
  if (!last) return null;
  const reloaded = waiting.findLast(({ pressed }) => !isSameRun(pressed));
  return (
    <div className={isSignedOut ? 'note amber queued' : 'note queued'}>
      <Icon of={isSignedOut ? LogIn : CloudOff} small />
      <div className="grow">
        <b>{t(isSignedOut ? 'queue.signed_out' : 'queue.title', { count: waiting.length })}</b>
        {waiting.length > 1 ? (
          <ul>
            {waiting.map(({ commandId, at, slotKey }) => (
              <li key={commandId}>
                {t('queue.at', { time: moments.stamp(at), what: slotKey ? slotName(t, slotKey, 1) : t('queue.free') })}
              </li>
            ))}
          </ul>
        ) : null}
        {reloaded === undefined ? (
          <p>
            {t('queue.counts_as', { time: moments.time(last.at), seconds: (Math.abs(last.skewMs) / 1000).toFixed(1) })}
            {isSignedOut ? '' : ` ${t(`queue.keep_open_${unverified}`)}`}
          </p>
        ) : (
          <p>{t(`queue.reloaded_${unverified}`, { time: moments.time(reloaded.at) })}</p>
        )}
      </div>
      {/* Signed out, the banner above leads to signing in, and back to here. */}
      {isSignedOut ? null : <SendNow />}
    </div>
  );
}

function SendNow() {
  const { t } = useTranslation('attendance');
  const flush = useFlush();
  const [busy, setBusy] = useState(false);
  const sendNow = async () => {
    setBusy(true);
    await flush();
    setBusy(false);
  };
  return (
    <Button size="small" busy={busy ? t('queue.sending') : undefined} onClick={() => void sendNow()}>
      {t('queue.send_now')}
    </Button>
  );
}
