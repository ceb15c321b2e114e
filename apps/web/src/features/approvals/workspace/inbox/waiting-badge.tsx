import { countWaiting } from '@atrium/contracts/approvals';
import { Count } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../shared/use-call.js';
import { setWaitingCount } from '../../../../shared/waiting-count.js';
import { requestTopics } from '../request/use-request.js';

/** How many tasks wait for the reader: on the entry, and in the title of the window. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const count = useRead(countWaiting, {}, { topics: requestTopics }).data?.waiting ?? 0;
  useEffect(() => {
    setWaitingCount('approvals', count);
    return () => setWaitingCount('approvals', 0);
  }, [count]);
  return count === 0 ? null : <Count of={count} label={t('nav.waiting', { count })} className="rail-count" />;
}
