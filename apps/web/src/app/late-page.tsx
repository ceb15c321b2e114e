import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bones, Failure } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../shared/company.js';
import { answersAnything } from '../shared/server-reach.js';
import { PageError } from './page-error.js';

export interface LatePageProps {
  readonly name: string;
  /** Loads the app again: nothing else makes every browser ask again for a script or a style that did not come. */
  readonly reload?: () => void;
}

const tryAgainMs = 5_000;
const loadAgain = (): void => location.reload();

/** A page whose script did not come. Without a connection it is waited for; with one, a newer version has replaced it. */
export function LatePage({ name, reload = loadAgain }: LatePageProps) {
  const { t } = useTranslation();
  const { why, ask } = useWhyLate(name);
  useEffect(() => {
    if (why === 'back') reload();
  }, [why, reload]);

  if (why === 'missing') return <PageError reload={reload} />;
  return (
    <div className="pane grow">
      {why === 'offline' ? (
        <Failure title={t('offline.title')} detail={t('offline.detail')} again={t('again')} onAgain={ask} />
      ) : (
        <Bones label={t('loading')} />
      )}
    </div>
  );
}

/** `offline`: the server can't be reached. `back`: it can again. `missing`: it could be all the time. */
function useWhyLate(name: string) {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['why late', name];
  const { data: why, refetch } = useQuery({
    queryKey,
    queryFn: async (): Promise<'offline' | 'back' | 'missing'> => {
      if (!(await answersAnything(client))) return 'offline';
      return queries.getQueryData(queryKey) === 'offline' ? 'back' : 'missing';
    },
    staleTime: 0,
    gcTime: Infinity,
    refetchInterval: ({ state }) => (state.data === 'offline' ? tryAgainMs : false),
  });
  return { why, ask: () => void refetch() };
}
