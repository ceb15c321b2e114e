import { myCompanies } from '@atrium/contracts/directory';
import { ChoiceMenu } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../shared/me.js';
import { useRead } from '../shared/use-call.js';

/** The companies of this account; a plain name when there is only one. */
export function CompanySwitch() {
  const { t } = useTranslation();
  const { slug, name } = useMe().company;
  const navigate = useNavigate();
  const companies = useRead(myCompanies, {});
  const mine = companies.data?.items ?? [];
  if (mine.length < 2) return <b className="company ellipsis">{name}</b>;
  return (
    <ChoiceMenu
      className="company"
      label={t('nav.switch', { name })}
      choices={mine.map((one) => ({ value: one.slug, text: one.name }))}
      chosen={slug}
      onChoose={(chosen) => void navigate(`/c/${chosen}`)}
    />
  );
}
