import { Field, type FieldProps, IconButton } from '@atrium/ui';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A password that can be shown, so that nobody types a long one blind. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'end'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const label = t(shown ? 'password.hide' : 'password.show');
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={<IconButton icon={shown ? EyeOff : Eye} label={label} small onClick={() => setShown(!shown)} />}
    />
  );
}
