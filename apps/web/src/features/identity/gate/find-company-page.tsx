import { Button, Field } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { slugIn } from './sign-in-address.js';

/** Leads to a company's own sign-in page. Whether there is such a company nobody is told. */
export function FindCompanyPage() {
  const { t } = useTranslation('gate');
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const [isUnreadable, setUnreadable] = useState(false);
  const submit = (values: FormData) => {
    const slug = slugIn(textOf(values, 'address'));
    setUnreadable(slug === null);
    if (slug !== null) void navigate({ pathname: `/c/${slug}/sign-in`, search, hash });
  };
  return (
    <GateForm title={t('find_company.title')} lead={t('find_company.lead')} onSubmit={submit}>
      <Field
        label={t('find_company.address')}
        name="address"
        size="large"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        help={t('find_company.help', { host: location.host })}
        error={isUnreadable ? t('find_company.unreadable') : undefined}
      />
      <Button type="submit" tone="primary" size="large" block>
        {t('find_company.submit')}
      </Button>
      <p className="foot">
        <Link to={{ pathname: '/sign-in', search, hash }}>{t('find_company.back')}</Link>
      </p>
    </GateForm>
  );
}
