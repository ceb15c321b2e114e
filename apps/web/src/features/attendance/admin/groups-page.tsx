import { type GroupView, listGroups, listShifts, type ShiftView } from '@atrium/contracts/attendance';
import { Empty, Icon } from '@atrium/ui';
import { MapPin, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { RulesFrame } from './rules-frame.js';
import { useWeekText } from './week-text.js';

/** All attendance groups: who shares which week, and what proves their place. */
export function GroupsPage() {
  const { t } = useTranslation('rules');
  const groups = useRead(listGroups, {});
  const shifts = useRead(listShifts, {});
  const add = (
    <Link to="new" className="button primary">
      <Icon of={Plus} small />
      {t('group.add')}
    </Link>
  );
  return (
    <RulesFrame title={t('group.title')} end={add}>
      <div className="scroll">
        <Loaded of={groups}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={MapPin} title={t('group.none')}>
                {t('group.none_help')}
              </Empty>
            ) : (
              <ul className="rules-list">
                {items.map((group) => (
                  <Row key={group.id} group={group} shifts={shifts.data?.items ?? []} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </RulesFrame>
  );
}

function Row({ group, shifts }: { readonly group: GroupView; readonly shifts: readonly ShiftView[] }) {
  const { t } = useTranslation('rules');
  const week = useWeekText(shifts);
  const { id, name, zone, isDefault, memberCount, current, versions } = group;
  const rules = (current ?? versions[0])?.rules;
  return (
    <li>
      <Link to={id} className="group">
        <span>
          <b className="ellipsis">
            {name} {isDefault ? <span className="tag">{t('group.default')}</span> : null}
          </b>
          <span className="quiet">{zone}</span>
        </span>
        <span>{t('group.members', { count: memberCount })}</span>
        <span>{rules ? week(rules.week) : ''}</span>
        <span className="quiet">
          {rules && rules.places.length + rules.networks.length > 0
            ? [...rules.places, ...rules.networks].map((proof) => proof.name).join(t('list_comma'))
            : t('group.no_proof')}
        </span>
      </Link>
    </li>
  );
}
