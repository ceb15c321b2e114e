import { type GroupView, listGroupMembers } from '@atrium/contracts/attendance';
import { Avatar, Button, Empty, Icon, Bones } from '@atrium/ui';
import { UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useToday } from '../../../shared/days.js';
import { usePages } from '../../../shared/use-pages.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import { MoveInDialog } from './move-in-dialog.js';

/** Who is in a group today, and since when; others can be moved in. */
export function GroupMembers({ group }: { readonly group: GroupView }) {
  const { t } = useTranslation('rules');
  const today = useToday();
  const [moving, setMoving] = useState(false);
  const [moved, setMoved] = useState<string | null>(null);
  const members = usePages(listGroupMembers, { groupId: group.id, asOf: today, limit: 100 });
  const people = members.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="scroll">
      <div className="rules-bar">
        <span className="grow quiet" role="status">
          {moved}
        </span>
        <Button tone="primary" onClick={() => setMoving(true)}>
          <Icon of={UserPlus} small />
          {t('members.move_in')}
        </Button>
      </div>
      {members.isPending ? (
        <Bones label={t('common:loading')} rows={8} />
      ) : members.error ? (
        <NotLoaded error={members.error} onAgain={() => void members.refetch()} />
      ) : people.length === 0 ? (
        <Empty icon={UsersRound} title={t('members.none')}>
          {t('members.none_help')}
        </Empty>
      ) : (
        <ul className="rules-list">
          {people.map((member) => (
            <Row key={member.memberId} {...member} />
          ))}
        </ul>
      )}
      {members.hasNextPage ? (
        <div className="rules-more">
          <Button
            busy={members.isFetchingNextPage ? t('common:loading') : undefined}
            onClick={() => void members.fetchNextPage()}
          >
            {t('members.more')}
          </Button>
        </div>
      ) : null}
      {moving ? (
        <MoveInDialog
          group={group}
          onClose={(said) => {
            setMoving(false);
            if (said) setMoved(said);
          }}
        />
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly memberId: string;
  readonly name: string;
  readonly title: string | null;
  readonly from: string;
  readonly to: string | null;
}

function Row({ memberId, name, title, from, to }: RowProps) {
  const { t } = useTranslation('rules');
  const day = useDayText();
  return (
    <li className="rules-member">
      <Avatar id={memberId} name={name} size={28} />
      <span className="grow">
        <b className="ellipsis">{name}</b>
        <span className="quiet ellipsis">{title}</span>
      </span>
      <span className="quiet">
        {to ? t('members.until', { from: day(from), until: day(to) }) : t('members.since', { day: day(from) })}
      </span>
    </li>
  );
}
