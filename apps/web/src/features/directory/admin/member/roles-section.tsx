import type { MemberView } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../shared/me.js';
import { GiveRoleDialog } from '../roles/give-role-dialog.js';
import { TakeRole } from '../roles/take-role.js';
import { Section } from './section.js';

/** The roles that a member was given; those who may give and take them do so here. */
export function RolesSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const may = useMay('directory.manage_roles');
  const [giving, setGiving] = useState(false);
  const { roles, leads } = member;
  if (!roles) return null;
  return (
    <Section id="roles" title={t('roles.title')} help={t('roles.of_member_help')}>
      <ul className="facts-list">
        {roles.map(({ grantId, role, departments }) => (
          <li key={grantId}>
            <span className="grow">
              {t(`role.${role}`)}
              {departments.length > 0 ? (
                <span className="quiet">{departments.map(({ name }) => name).join(t('and'))}</span>
              ) : null}
            </span>
            {may ? <TakeRole grant={{ grantId, role, member }} /> : null}
          </li>
        ))}
        {leads.length > 0 ? (
          <li>
            <span className="grow">
              {t('role.manager')}
              <span className="quiet">{t('roles.leads', { names: leads.map(({ name }) => name).join(t('and')) })}</span>
            </span>
          </li>
        ) : null}
        {roles.length + leads.length === 0 ? <li className="quiet">{t('roles.none')}</li> : null}
      </ul>
      {may ? (
        <div className="section-end">
          <Button onClick={() => setGiving(true)}>{t('roles.give')}</Button>
        </div>
      ) : null}
      {giving ? <GiveRoleDialog member={member} onClose={() => setGiving(false)} /> : null}
    </Section>
  );
}
