import { useQuery } from '@tanstack/react-query';
import { setUpStatus } from '@atrium/contracts/directory';
import { Bones, Failure } from '@atrium/ui';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../shared/company.js';
import { isUnanswered } from '../shared/kept/use-kept-read.js';
import { PageError } from './page-error.js';

export interface LatePageProps {
  readonly name: string;
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
  /** Loads the app again. */
  readonly reload?: () => void;
}

const tryAgainMs = 5_000;
const loadAgain = (): void => location.reload();

/**
 * A page whose script did not come. Without a connection it is waited for; with one, a newer version has replaced it, and
 * loading the app again is right.
 */
export function LatePage({ name, load, reload = loadAgain }: LatePageProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [isOffline, setOffline] = useState(false);
  const page = useQuery({
    queryKey: ['page', name],
    queryFn: () =>
      load().catch(async (missing: unknown) => {
        await client.call(setUpStatus, {});
        throw missing;
      }),
    structuralSharing: false,
    retry: false,
    gcTime: 0,
    refetchInterval: ({ state }) => (isUnanswered(state.error) ? tryAgainMs : false),
  });
  if (isUnanswered(page.error) && !isOffline) setOffline(true);
  // Some browsers remember for good that a script did not come.
  const isStuck = isOffline && page.error !== null && !isUnanswered(page.error);
  useEffect(() => {
    if (isStuck) reload();
  }, [isStuck, reload]);

  if (page.data) return <page.data.Component />;
  if (page.isPending) return <Bones label={t('loading')} />;
  if (!isOffline) return <PageError reload={reload} />;
  return (
    <Failure
      title={t('offline.title')}
      detail={t('offline.detail')}
      again={t('again')}
      onAgain={() => void page.refetch()}
    />
  );
}
