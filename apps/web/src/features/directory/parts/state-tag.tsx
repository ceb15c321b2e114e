import type { MemberState } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What is out of the ordinary about somebody's place here; nothing for those who simply work here. */
export function StateTag({ state }: { readonly state: MemberState }) {
  const { t } = useTranslation('directory');
  if (state === 'active') return null;
  return state === 'left' ? (
    <span className="tag">{t('profile.left')}</span>
  ) : (
    <span className="tag amber">
      <Icon of={Hourglass} small />
      {t('profile.invited')}
    </span>
  );
}
