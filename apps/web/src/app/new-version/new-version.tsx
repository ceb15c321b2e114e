import { Button } from '@atrium/ui';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isVersionWaiting, loadVersion, onVersionWaiting } from './service-worker.js';
import './new-version.css';

/** Says that a new version is there. It is loaded when the reader says so, and else at the next start. */
export function NewVersion() {
  const { t } = useTranslation();
  const isThere = useSyncExternalStore(onVersionWaiting, isVersionWaiting);
  const [isPutOff, setPutOff] = useState(false);
  if (!isThere || isPutOff) return null;
  return (
    <aside className="new-version" aria-label={t('new_version.title')} role="status">
      <span>{t('new_version.title')}</span>
      <Button tone="soft" size="small" onClick={() => loadVersion()}>
        {t('new_version.load')}
      </Button>
      <Button tone="text" size="small" onClick={() => setPutOff(true)}>
        {t('new_version.later')}
      </Button>
    </aside>
  );
}
