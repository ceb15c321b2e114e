import { Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import type { ProblemTexts } from '../../../../shared/problem-text.js';

/** What is written down about a person, as the fields hold it. */
export interface ProfileDraft {
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly email: string;
  readonly phone: string;
  readonly phoneHidden: boolean;
}

export const profileFieldNames = ['name', 'title', 'number', 'email', 'phone'] as const;

export const emptyProfile: ProfileDraft = {
  name: '',
  title: '',
  number: '',
  email: '',
  phone: '',
  phoneHidden: false,
};

export interface ProfileFieldsProps {
  readonly value: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
  readonly problem: ProblemTexts;
}

/** The fields of a profile, for a new member and for one who is here. */
export function ProfileFields({ value, onChange, problem }: ProfileFieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      {profileFieldNames.map((name) => (
        <Field
          key={name}
          label={t(`profile.${name}`)}
          help={name === 'name' || name === 'title' ? undefined : t(`profile.${name}_help`)}
          type={types[name]}
          value={value[name]}
          autoComplete="off"
          required={name === 'name'}
          error={problem.of(name)}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      ))}
      <label className="check section-check">
        <input
          type="checkbox"
          checked={value.phoneHidden}
          onChange={(event) => onChange({ ...value, phoneHidden: event.target.checked })}
        />
        {t('profile.phone_hidden')}
      </label>
    </>
  );
}

const types = { name: 'text', title: 'text', number: 'text', email: 'email', phone: 'tel' } as const;

/** As the contract wants it: nothing written is null. */
export function profileOf({ name, title, number, email, phone, phoneHidden }: ProfileDraft) {
  const orNull = (text: string) => text.trim() || null;
  return {
    name,
    title: orNull(title),
    number: orNull(number),
    email: orNull(email),
    phone: orNull(phone),
    phoneHidden,
  };
}
