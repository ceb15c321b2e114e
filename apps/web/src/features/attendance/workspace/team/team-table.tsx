import type { BoardRow, TeamBoard } from '@atrium/contracts/attendance';
import { Avatar, Icon, ResultMark } from '@atrium/ui';
import { CalendarDays } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNumberText } from '../../../../shared/numbers.js';
import type { TeamAddress } from './team-address.js';
import { type Axis, axisOf, shareOf } from './team-axis.js';
import { TeamHours, TeamRibbon } from './team-ribbon.js';
import { markOfState, partsOf } from './team-states.js';
import { useRowWords } from './team-words.js';

export interface TeamTableProps {
  readonly rows: readonly BoardRow[];
  readonly counts: TeamBoard['counts'];
  readonly zone: string;
  readonly now: number | null;
  readonly address: TeamAddress;
}

/** The board: who needs a look first, then who is in, then who is away; each with their day and the reason in words. */
export function TeamTable({ rows, counts, zone, now, address }: TeamTableProps) {
  const { t } = useTranslation('team');
  const write = useNumberText();
  const axis = axisOf(rows);
  return (
    <table className="team-table">
      <thead>
        <tr>
          <th scope="col">{t('member')}</th>
          <th scope="col">{t('shift')}</th>
          <th scope="col" className="team-time">
            <span className="visually-hidden">{t('time')}</span>
            {axis ? <TeamHours axis={axis} zone={zone} /> : null}
          </th>
          <th scope="col">{t('why')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('month')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {partsOf(rows, counts, address.states).map((part) => (
          <Fragment key={part.name}>
            <tr className="team-part">
              <th scope="rowgroup" colSpan={5}>
                {t(`part.${part.name}`)} <span className="num">{write(part.count)}</span>
              </th>
            </tr>
            {part.rows.map((row) => (
              <Row key={row.member.id} {...{ row, axis, now, address }} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<TeamTableProps, 'now' | 'address'> {
  readonly row: BoardRow;
  readonly axis: Axis | null;
}

function Row({ row, axis, now, address }: RowProps) {
  const { t } = useTranslation('team');
  const words = useRowWords(row);
  const { member, departmentName, state, shiftName, workDate } = row;
  const isOpen = address.open?.memberId === member.id;
  const isNowShown = axis !== null && now !== null && axis.from <= now && now <= axis.until;
  return (
    <tr className="team-row" aria-current={isOpen ? 'true' : undefined}>
      <th scope="row">
        <Avatar id={member.id} name={member.name} size={28} />
        <Link to={address.to({ member: member.id, at: workDate })} className="team-open">
          <span className="ellipsis">{member.name}</span>
          <span className="quiet ellipsis">{member.title ?? departmentName}</span>
        </Link>
      </th>
      <td className="team-shift ellipsis">{shiftName ?? '–'}</td>
      <td className="team-time">
        {axis ? <TeamRibbon {...{ row, axis, now }} /> : null}
        {isNowShown ? (
          <span className="team-now">
            <i style={{ left: `${shareOf(axis, now)}%` }} />
          </span>
        ) : null}
      </td>
      <td className="team-why">
        <div>
          <ResultMark kind={markOfState[state]} word={words.state} />
          {words.isFieldToo ? <ResultMark kind="field" word={t('field_too')} /> : null}
          <span className="quiet" title={words.reason}>
            {words.fact}
          </span>
        </div>
      </td>
      <td className="team-month">
        <Link
          to={`${member.id}?m=${workDate.slice(0, 7)}`}
          className="icon-button"
          aria-label={t('month_of', { name: member.name })}
          title={t('month_of', { name: member.name })}
        >
          <Icon of={CalendarDays} small />
        </Link>
      </td>
    </tr>
  );
}
