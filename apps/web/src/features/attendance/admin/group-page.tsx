import { listGroups, listShifts, renameGroup, type GroupView } from '@atrium/contracts/attendance';
import { Empty } from '@atrium/ui';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { useAdminPath } from './admin-path.js';
import { GroupEditor } from './group-editor.js';
import { GroupMembers } from './group-members.js';
import { Rename } from './rename.js';
import { RulesFrame } from './rules-frame.js';

/** One attendance group: its rules with their versions, and who is in it. `new` makes one. */
export function GroupPage() {
  const { t } = useTranslation('rules');
  const adminPath = useAdminPath();
  const { groupId = '' } = useParams();
  const [search] = useSearchParams();
  const isNew = groupId === 'new';
  const groups = useRead(listGroups, {}, { enabled: !isNew });
  const shifts = useRead(listShifts, {});
  const back = { to: adminPath('groups'), label: t('group.back') };
  const group = groups.data?.items.find(({ id }) => id === groupId);
  if (isNew)
    return (
      <RulesFrame title={t('group.new')} back={back}>
        <Loaded of={shifts}>{({ items }) => <GroupEditor group={null} shifts={items} />}</Loaded>
      </RulesFrame>
    );
  return (
    <RulesFrame
      title={group ? <GroupName group={group} /> : t('group.title')}
      back={back}
      end={group ? <Tabs members={group.memberCount} /> : null}
    >
      <Loaded of={groups}>
        {() =>
          !group ? (
            <Empty icon={SearchX} title={t('group.gone')}>
              {t('errors:core.not_found')}
            </Empty>
          ) : search.get('show') === 'members' ? (
            <GroupMembers group={group} />
          ) : (
            <Loaded of={shifts}>
              {({ items }) => <GroupEditor key={`${group.id} ${group.versions.length}`} group={group} shifts={items} />}
            </Loaded>
          )
        }
      </Loaded>
    </RulesFrame>
  );
}

function Tabs({ members }: { readonly members: number }) {
  const { t } = useTranslation('rules');
  const [search] = useSearchParams();
  const shown = search.get('show') === 'members';
  return (
    <nav className="rules-tabs" aria-label={t('group.tabs')}>
      <Link to="?" aria-current={shown ? undefined : 'page'}>
        {t('group.rules')}
      </Link>
      <Link to="?show=members" aria-current={shown ? 'page' : undefined}>
        {t('group.members', { count: members })}
      </Link>
    </nav>
  );
}

function GroupName({ group: { id, name } }: { readonly group: GroupView }) {
  const rename = useCall(renameGroup, { refreshes: [listGroups] });
  return (
    <Rename
      name={name}
      failure={rename.error}
      busy={rename.isPending}
      onRename={(next, done) => rename.mutate({ groupId: id, name: next }, { onSuccess: done })}
    />
  );
}
