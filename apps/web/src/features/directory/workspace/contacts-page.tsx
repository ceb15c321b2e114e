import { listDepartments, searchMembers } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { DepartmentTree } from '../parts/department-tree.js';
import { Profile } from '../parts/profile.js';
import { departmentParam, useContactsAddress } from './contacts-address.js';
import { PeoplePane } from './people-pane.js';
import './contacts.css';

/** Everybody of the company: the tree, a search by name, sound, title or number, and one profile beside them. */
export function ContactsPage() {
  const { t } = useTranslation('directory');
  const address = useContactsAddress();
  const { q, departmentId, memberId, screen, go } = address;
  const tree = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  const everybody = useRead(searchMembers, { limit: 1 }, { topics: ['directory.members'] });
  return (
    <div className={memberId ? 'contacts with-profile' : 'contacts'} data-screen={screen}>
      <h1 className="visually-hidden">{t('contacts.title')}</h1>
      <section className="pane contacts-tree" aria-label={t('contacts.departments')}>
        <div className="pane-bar">
          <b aria-hidden="true">{t('contacts.title')}</b>
        </div>
        <label className="contacts-search">
          <Icon of={Search} small />
          <span className="visually-hidden">{t('contacts.search')}</span>
          <input
            type="search"
            value={q}
            placeholder={t('contacts.search')}
            onChange={(event) => go({ q: event.target.value })}
          />
        </label>
        <div className="scroll">
          <Loaded of={tree}>
            {({ items }) => (
              <DepartmentTree
                departments={items}
                selected={q ? undefined : (departmentId ?? null)}
                total={everybody.data?.total}
                onSelect={(id) => go({ department: departmentParam(id), q: null, member: null })}
              />
            )}
          </Loaded>
        </div>
      </section>
      <PeoplePane departments={tree.data?.items ?? []} address={address} />
      {memberId ? (
        <Profile
          memberId={memberId}
          linkTo={(id) => address.with({ member: id })}
          onClose={() => go({ member: null })}
        />
      ) : null}
    </div>
  );
}
