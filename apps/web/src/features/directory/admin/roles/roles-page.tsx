import { GrantableRole, listRoles, type RoleHolderView } from '@atrium/contracts/directory';
import { Button, Icon } from '@atrium/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { GiveRoleDialog } from './give-role-dialog.js';
import { RoleHolder } from './role-holder.js';
import './roles.css';

/** What each role may do, and who holds it where. */
export function RolesPage() {
  const { t } = useTranslation('people');
  const [giving, setGiving] = useState<GrantableRole | null>(null);
  const held = useRead(listRoles, {}, { topics: ['directory.members'] });
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1 className="grow">{t('roles.title')}</h1>
        <Button tone="primary" onClick={() => setGiving('department_admin')}>
          <Icon of={Plus} small />
          {t('roles.give')}
        </Button>
      </div>
      <div className="scroll">
        <Loaded of={held} rows={10}>
          {({ items }) => (
            <>
              {GrantableRole.options.map((role) => (
                <Role
                  key={role}
                  role={role}
                  holders={items.filter((grant) => grant.role === role)}
                  onGive={() => setGiving(role)}
                />
              ))}
              {(['manager', 'member'] as const).map((role) => (
                <section key={role} className="role" aria-label={t(`role.${role}`)}>
                  <div className="role-head">
                    <h2>{t(`role.${role}`)}</h2>
                    <p className="quiet">{t(`role.${role}_may`)}</p>
                  </div>
                  <p className="quiet role-follows">{t(`roles.${role}_follows`)}</p>
                </section>
              ))}
            </>
          )}
        </Loaded>
      </div>
      {giving ? <GiveRoleDialog role={giving} onClose={() => setGiving(null)} /> : null}
    </div>
  );
}

interface RoleProps {
  readonly role: GrantableRole;
  readonly holders: readonly RoleHolderView[];
  readonly onGive: () => void;
}

function Role({ role, holders, onGive }: RoleProps) {
  const { t } = useTranslation('people');
  return (
    <section className="role" aria-label={t(`role.${role}`)}>
      <div className="role-head">
        <h2>
          {t(`role.${role}`)} <span className="quiet num">{holders.length}</span>
        </h2>
        <p className="quiet">{t(`role.${role}_may`)}</p>
        <Button size="small" onClick={onGive}>
          {t('roles.give_this', { role: t(`role.${role}`) })}
        </Button>
      </div>
      {holders.length > 0 ? (
        <ul className="holders">
          {holders.map((grant) => (
            <RoleHolder key={grant.grantId} grant={grant} last={role === 'owner' && holders.length === 1} />
          ))}
        </ul>
      ) : (
        <p className="quiet role-follows">{t('roles.nobody')}</p>
      )}
    </section>
  );
}
