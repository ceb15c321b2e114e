import { teamBoard, type TeamBoard } from '@atrium/contracts/attendance';
import { Bones, Button, Empty, Icon } from '@atrium/ui';
import { Eye, SearchX, UsersRound } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDayText, useToday } from '../../../../shared/days.js';
import { usePages } from '../../../../shared/use-pages.js';
import { useMoments } from '../../parts/moments.js';
import { AttendanceFrame } from '../attendance-frame.js';
import { useServerNow } from '../clock/use-server-now.js';
import { useMay } from '../../../../shared/me.js';
import { NoAccess } from '../../../../shared/parts/no-access.js';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { type TeamAddress, useTeamAddress } from './team-address.js';
import { TeamDayPane } from './team-day-pane.js';
import { TeamDay, TeamFilters } from './team-filters.js';
import { TeamTable } from './team-table.js';
import { TeamTiles, TeamTilesBones } from './team-tiles.js';
import './team.css';

/** Who is in: the people that the reader may see, as things stand or stood on a day. */
export function TeamPage() {
  return useMay('attendance.read_team') ? <Team /> : <NoAccess />;
}

function Team() {
  const address = useTeamAddress();
  const today = useToday();
  const { open } = address;
  return (
    <AttendanceFrame end={<TeamDay address={address} today={today} />}>
      <div className={open ? 'team with-day' : 'team'}>
        <Board address={address} />
        {open ? (
          <TeamDayPane
            key={`${open.memberId} ${open.day}`}
            {...open}
            back={address.to({ member: null, at: null })}
            month={`${open.memberId}/${open.day}`}
          />
        ) : null}
      </div>
    </AttendanceFrame>
  );
}

function Board({ address }: { readonly address: TeamAddress }) {
  const { t } = useTranslation(['team', 'attendance']);
  const { day, departmentId, q, states } = address;
  const typed = useDeferredValue(q.trim());
  const board = usePages(
    teamBoard,
    {
      ...(day && { day }),
      ...(departmentId && { departmentId }),
      ...(typed && { q: typed }),
      ...(states.length > 0 && { states: [...states] }),
      limit: 100,
    },
    // States change by the clock too, without anybody pressing.
    { topics: ['attendance.board'], keep: true, everySeconds: day ? 0 : 60 },
  );
  const clock = useMoments({ zone: board.data?.pages[0]?.zone ?? 'UTC' });
  const [first] = board.data?.pages ?? [];
  const rows = board.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="team-main">
      {first ? <TeamTiles counts={first.counts} address={address} /> : <TeamTilesBones failed={board.error !== null} />}
      <TeamFilters address={address} />
      <div className="scroll" aria-busy={board.isPlaceholderData}>
        {board.error && !first ? (
          <NotLoaded error={board.error} what={t('title')} onAgain={() => void board.refetch()} />
        ) : !first ? (
          <Bones label={t('common:loading')} rows={10} />
        ) : rows.length === 0 ? (
          <Nobody address={address} isAlone={first.counts.all === 0 && !typed && !departmentId} />
        ) : (
          <Live board={first} rows={rows} address={address} at={board.dataUpdatedAt} />
        )}
        {board.hasNextPage ? (
          <div className="team-more">
            <Button
              busy={board.isFetchingNextPage ? t('common:loading') : undefined}
              onClick={() => void board.fetchNextPage()}
            >
              {t('more', { count: (first?.total ?? 0) - rows.length })}
            </Button>
          </div>
        ) : null}
      </div>
      <footer className="team-foot">
        <Icon of={Eye} small />
        <span className="grow">{t('privacy')}</span>
        {day ? null : (
          <time className={first ? 'team-live' : 'team-live unknown'}>
            {t('live', { time: first ? clock.time(first.serverNow) : '00:00' })}
          </time>
        )}
      </footer>
    </section>
  );
}

interface LiveProps {
  readonly board: TeamBoard;
  readonly rows: TeamBoard['items'];
  readonly address: TeamAddress;
  /** When it was answered, by this device's clock. */
  readonly at: number;
}

/** The board with its now line, which moves on by itself. */
function Live({ board: { counts, zone, serverNow }, rows, address, at }: LiveProps) {
  const now = useServerNow(Date.parse(serverNow) - at, 30_000);
  return <TeamTable {...{ rows, counts, zone, address }} now={address.day ? null : now} />;
}

function Nobody({ address, isAlone }: { readonly address: TeamAddress; readonly isAlone: boolean }) {
  const { t } = useTranslation('team');
  const dayText = useDayText();
  if (isAlone && address.day)
    return (
      <Empty
        icon={UsersRound}
        title={t('nobody_then', { day: dayText(address.day) })}
        action={
          <Link className="button" to={address.to({ day: null })}>
            {t('day.today')}
          </Link>
        }
      >
        {t('nobody_then_help')}
      </Empty>
    );
  if (isAlone)
    return (
      <Empty icon={UsersRound} title={t('nobody')}>
        {t('nobody_help')}
      </Empty>
    );
  return (
    <Empty
      icon={SearchX}
      title={address.q ? t('nothing_found', { q: address.q }) : t('nobody_there')}
      action={
        <Link className="button" to={address.to({ q: null, department: null, show: null })}>
          {t('clear')}
        </Link>
      }
    >
      {t('nothing_help')}
    </Empty>
  );
}
