import { listShifts, type ShiftView } from '@atrium/contracts/attendance';
import { Empty, Icon } from '@atrium/ui';
import { Clock3, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDayText } from '../../../shared/days.js';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { RulesFrame } from './rules-frame.js';
import { ShiftRibbon } from './shift-ribbon.js';
import { segmentsText } from './shift-times.js';

/** All shifts, each with its drawing and the groups that use it. */
export function ShiftsPage() {
  const { t } = useTranslation('rules');
  const shifts = useRead(listShifts, {});
  const add = (
    <Link to="new" className="button primary">
      <Icon of={Plus} small />
      {t('shift.add')}
    </Link>
  );
  return (
    <RulesFrame title={t('shift.title')} end={add}>
      <div className="scroll">
        <Loaded of={shifts}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={Clock3} title={t('shift.none')}>
                {t('shift.none_help')}
              </Empty>
            ) : (
              <ul className="rules-list">
                {items.map((shift) => (
                  <Row key={shift.id} shift={shift} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </RulesFrame>
  );
}

function Row({ shift: { id, name, current, versions, groupNames } }: { readonly shift: ShiftView }) {
  const { t } = useTranslation('rules');
  const day = useDayText();
  const shown = current ?? versions[0];
  return (
    <li>
      <Link to={id}>
        <span>
          <b className="ellipsis">{name}</b>
          <span className="quiet num">{shown ? segmentsText(shown.rules) : ''}</span>
        </span>
        <span className="rules-drawing">{shown ? <ShiftRibbon rules={shown.rules} small /> : null}</span>
        <span className="ellipsis">
          {groupNames.length > 0 ? (
            groupNames.join(t('list_comma'))
          ) : (
            <span className="quiet">{t('shift.unused')}</span>
          )}
        </span>
        <span className="quiet">
          {current
            ? t('version.from', { number: current.version, day: day(current.effectiveFrom) })
            : t('version.begins', { day: day(shown?.effectiveFrom ?? '1970-01-01') })}
        </span>
      </Link>
    </li>
  );
}
