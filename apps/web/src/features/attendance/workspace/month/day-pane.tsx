import { type DayExplained, explainMyDay } from '@atrium/contracts/attendance';
import { Empty, Icon } from '@atrium/ui';
import { ArrowLeft, MousePointerClick, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { DayDetail } from '../../parts/day-detail.js';
import { useMoments } from '../../parts/moments.js';
import { useKeptPresses } from '../offline/use-kept-presses.js';
import { Receipt } from '../clock/receipt.js';

/** One day of mine, beside the month or, on a phone, in its place. */
export function DayPane({ day, back }: { readonly day: string; readonly back: string }) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone: 'UTC' });
  const found = useRead(explainMyDay, { day }, { topics: ['attendance.my'] });
  return (
    <aside className="pane day-pane" aria-labelledby="day-of-month">
      <div className="pane-bar">
        <Link className="icon-button narrow-only" to={back} aria-label={t('month.back')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h2 id="day-of-month" className="grow">
          {moments.day(day)}
        </h2>
        <Link className="icon-button desktop-only" to={back} aria-label={t('common:close')}>
          <Icon of={X} />
        </Link>
      </div>
      <div className="scroll">
        <Loaded of={found} rows={8}>
          {(explained) => <MyDay explained={explained} />}
        </Loaded>
      </div>
    </aside>
  );
}

function MyDay({ explained }: { readonly explained: DayExplained }) {
  const { receipts } = useKeptPresses();
  return (
    <DayDetail
      explained={explained}
      extra={({ id }) => {
        const receipt = receipts.find(({ punchId }) => punchId === id);
        return receipt ? <Receipt receipt={receipt} zone={explained.zone} /> : null;
      }}
    />
  );
}

/** Where the day will stand. */
export function NoDay() {
  const { t } = useTranslation('attendance');
  return (
    <aside className="pane day-pane none">
      <Empty icon={MousePointerClick} title={t('month.pick_title')}>
        {t('month.pick')}
      </Empty>
    </aside>
  );
}
