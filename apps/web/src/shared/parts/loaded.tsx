import type { UseQueryResult } from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import { Bones } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotLoaded } from './not-loaded.js';

/** What a route answers, once it is there: bones before, and what failed with "try again" instead. */
export function Loaded<T>({
  of: query,
  rows = 6,
  children,
}: {
  readonly of: UseQueryResult<T, ProblemError>;
  /** How many bones stand where it will be. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <NotLoaded error={query.error} onAgain={() => void query.refetch()} />;
  return <Bones label={t('loading')} rows={rows} />;
}
