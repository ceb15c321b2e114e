import { explainDay } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { Icon } from '@atrium/ui';
import { CalendarDays, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { DayDetail } from '../../parts/day-detail.js';
import { useMoments } from '../../parts/moments.js';

export interface TeamDayPaneProps {
  readonly memberId: Id<'member'>;
  readonly day: string;
  readonly back: string;
  /** Where their month is; none when it is beside this pane already. */
  readonly month?: string;
}

/** A day of somebody of the team, with why it counts as it does. */
export function TeamDayPane({ memberId, day, back, month }: TeamDayPaneProps) {
  const { t } = useTranslation('team');
  const moments = useMoments({ zone: 'UTC' });
  const found = useRead(explainDay, { memberId, day }, { topics: ['attendance.board'] });
  return (
    <aside className="pane team-pane" aria-labelledby="day-of-member">
      <div className="pane-bar">
        <h2 id="day-of-member" className="grow ellipsis">
          {found.data ? t('day_of', { name: found.data.memberName, day: moments.day(day) }) : moments.day(day)}
        </h2>
        {month ? (
          <Link className="icon-button" to={month} aria-label={t('month')} title={t('month')}>
            <Icon of={CalendarDays} small />
          </Link>
        ) : null}
        <Link className="icon-button" to={back} aria-label={t('common:close')} title={t('common:close')}>
          <Icon of={X} />
        </Link>
      </div>
      <div className="scroll">
        <Loaded of={found} rows={8}>
          {(explained) => <DayDetail explained={explained} />}
        </Loaded>
      </div>
    </aside>
  );
}
