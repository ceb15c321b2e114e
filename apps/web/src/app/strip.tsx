import { Avatar, Icon, Mark } from '@atrium/ui';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../shared/me.js';
import { CompanySwitch } from './company-switch.js';
import { openPalette, paletteKeys } from './palette/open-palette.js';

/** The bar above everything: which company, the search, and the reader. `tag` and `end` are the shell's own. */
export function Strip({ tag, end }: { readonly tag?: ReactNode; readonly end?: ReactNode }) {
  const { t } = useTranslation();
  const { company, member } = useMe();
  return (
    <header className="strip">
      <Link to={`/c/${company.slug}`} className="strip-mark" aria-label={t('nav.home')}>
        <Mark />
      </Link>
      <CompanySwitch />
      {tag}
      <button type="button" className="strip-search" onClick={openPalette}>
        <Icon of={Search} small />
        <span className="grow ellipsis">{t('palette.open')}</span>
        <kbd aria-hidden="true">{paletteKeys}</kbd>
      </button>
      <div className="end">
        {end}
        <Link to={`/c/${company.slug}/me`} className="strip-me" title={member.name}>
          <Avatar id={member.id} name={member.name} size={28} />
          <span className="visually-hidden">{t('nav.me')}</span>
        </Link>
      </div>
    </header>
  );
}
