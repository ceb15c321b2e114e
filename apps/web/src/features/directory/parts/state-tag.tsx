import type { MemberState } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/me.js';
import './state-tag.css';

/**
 * What is out of the ordinary about somebody's place here; nothing for those who simply work here. Who has not signed in
 * yet is the concern of those who invite people, and of nobody else. `small`: a sign, whose word is heard and shown on hover.
 */
export function StateTag({ state, small = false }: { readonly state: MemberState; readonly small?: boolean }) {
  const { t } = useTranslation('directory');
  const invites = useMay('directory.manage_members');
  if (state === 'left') return <span className="tag">{t('profile.left')}</span>;
  if (state === 'active' || !invites) return null;
  return (
    <span className="quiet state-waiting" title={small ? t('profile.invited') : undefined}>
      <Icon of={Hourglass} small />
      <span className={small ? 'visually-hidden' : undefined}>{t('profile.invited')}</span>
    </span>
  );
}
