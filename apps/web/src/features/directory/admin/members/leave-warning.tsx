import { Button } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { OverAll } from '../../../../shared/parts/over-all.js';

/** While it is on a page, leaving that page is asked about: what it shows can't be shown again. */
export function LeaveWarning() {
  const { t } = useTranslation('people');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <OverAll label={t('sheet.leave_title')} className="leave-warning" onClose={blocker.reset}>
      <h2>{t('sheet.leave_title')}</h2>
      <p>{t('sheet.leave_help')}</p>
      <div className="row">
        <Button tone="danger" onClick={blocker.proceed}>
          {t('sheet.leave')}
        </Button>
        <Button tone="primary" onClick={blocker.reset}>
          {t('sheet.stay')}
        </Button>
      </div>
    </OverAll>
  );
}
