import { GrantableRole } from '@atrium/contracts/directory';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface RoleChoiceProps {
  readonly value: GrantableRole;
  readonly onChange: (role: GrantableRole) => void;
}

/** The roles that can be given, each with what it allows. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('people');
  const name = useId();
  return (
    <fieldset className="role-choice">
      <legend>{t('roles.which')}</legend>
      {GrantableRole.options.map((role) => (
        <label key={role} className="role-card">
          <input type="radio" name={name} checked={role === value} onChange={() => onChange(role)} />
          <span>
            <b>{t(`role.${role}`)}</b>
            <span className="quiet">{t(`role.${role}_may`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
