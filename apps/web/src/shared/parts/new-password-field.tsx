import { useTranslation } from 'react-i18next';
import { PasswordField } from './password-field.js';

export interface NewPasswordFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
}

/** Where a password is chosen before signing in, with what makes a good one. The form's field `password`. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { t } = useTranslation('gate');
  return (
    <PasswordField name="password" size="large" autoComplete="new-password" help={t('password.help')} {...props} />
  );
}
