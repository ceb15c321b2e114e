import { myCompanies } from '@atrium/contracts/directory';
import { Avatar, Icon, Mark } from '@atrium/ui';
import { ChevronDown, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../shared/me.js';
import { useRead } from '../shared/use-call.js';
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
      <CompanySwitch slug={company.slug} name={company.name} />
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

/** The companies of this account; a plain name when there is only one. */
function CompanySwitch({ slug, name }: { readonly slug: string; readonly name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const companies = useRead(myCompanies, {});
  const others = companies.data?.items ?? [];
  if (others.length < 2) return <b className="company">{name}</b>;
  return (
    <label className="company">
      <span className="visually-hidden">{t('nav.company')}</span>
      <select value={slug} onChange={(event) => void navigate(`/c/${event.target.value}`)}>
        {others.map((other) => (
          <option key={other.slug} value={other.slug}>
            {other.name}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} small />
    </label>
  );
}
