import { listDepartments, searchMembers } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { SearchBox } from '../../../shared/parts/search-box.js';
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
        <SearchBox
          className="contacts-search"
          label={t('contacts.search')}
          value={q}
          onChange={(words) => go({ q: words })}
        />
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
