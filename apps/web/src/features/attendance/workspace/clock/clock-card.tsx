import type { MyDayView } from '@atrium/contracts/attendance';
import { Icon } from '@atrium/ui';
import { CloudOff, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { ClockFace } from './clock-face.js';
import { FencePlan } from './fence-plan.js';
import { Proofs } from './proofs.js';
import { PunchButton } from './punch-button.js';
import { QueuedNotes } from './queued-notes.js';
import { RemarkField } from './remark-field.js';
import { StoredNote } from './stored-note.js';
import { Today } from './today.js';
import { TroubleNote } from './trouble-note.js';
import { type ClockCardProps, useClockCard } from './use-clock-card.js';
import './clock.css';

/** The clock card, beside it (below, on a phone) today's punches and why they count as they do. */
export function ClockCard(props: ClockCardProps) {
  const { t } = useTranslation('attendance');
  const { unreachable } = props;
  const { day, skewMs, position, presser, plan, remark, kept, ...card } = useClockCard(props);
  const { zone, workDate, next } = day;
  const moments = useMoments({ zone, workDate });
  const { trouble, receipt } = presser;
  return (
    <div className={card.isOver ? 'scroll clock over' : 'scroll clock'}>
      <div className="clock-left">
        <div className="clock-alerts">
          {unreachable ? (
            <p className="note" role="status">
              <Icon of={CloudOff} small />
              {t('clock.no_connection', { at: moments.stamp(day.serverNow) })}
            </p>
          ) : null}
          {day.group === null ? (
            <p className="note">
              <Icon of={Info} small />
              {t('clock.no_group')}
            </p>
          ) : null}
          <QueuedNotes kept={kept} zone={zone} unverified={day.offline.unverified} />
        </div>
        <section className="clock-card">
          <ClockFace day={day} skewMs={skewMs} />
          <FencePlan
            day={day}
            position={position}
            decision={plan.decision}
            ageMinutes={card.ageMinutes}
            onLocate={card.locate}
          />
          {trouble ? <TroubleNote trouble={trouble} options={plan.options} failure={position.failure} /> : null}
          <Proofs day={day} unreachable={unreachable} onLookAgain={card.lookAgain} />
        </section>
        {/* The answer to a press takes the place of what was said or asked before it: nothing moves. */}
        <div className="clock-said">
          {receipt ? <StoredNote receipt={receipt} zone={zone} places={day.places} /> : null}
          {plan.remark === 'none' ? null : (
            <RemarkField
              field={plan.action === 'field'}
              required={plan.remark === 'required'}
              value={remark.value}
              missed={remark.isMissed}
              onChange={remark.set}
            />
          )}
          {receipt || plan.remark !== 'none' ? null : (
            <p className="quiet">{privacyText(t, day, plan.wantsPosition)}</p>
          )}
        </div>
        <section className="clock-foot">
          {card.isDone ? (
            <p className="note">{t('press.done_for_today')}</p>
          ) : (
            <PunchButton
              {...{ day, plan, unreachable }}
              tooEarlyFor={card.tooEarlyFor}
              keptAt={kept.waiting.findLast(({ slotKey }) => slotKey !== null && slotKey === next?.slotKey)?.at ?? null}
              phase={presser.phase}
              onPress={card.press}
            />
          )}
        </section>
      </div>
      <Today day={day} receipts={kept.receipts} waiting={kept.waiting} />
    </div>
  );
}

function privacyText(t: ReturnType<typeof useTranslation>['t'], day: MyDayView, wantsPosition: boolean): string {
  if (wantsPosition) return t('attendance:plan.privacy', { days: day.positionRetentionDays });
  return day.hasNetworks ? t('attendance:plan.privacy_network') : t('attendance:plan.privacy_none');
}
