import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import type { CallerInputOf, OutputOf, Route } from '@atrium/contracts/core';
import { useClient, useCompany } from './company.js';
import { askAgain } from './unanswered.js';

/** A route that answers page by page. */
type PagedRoute = Route & { readonly output: { readonly _zod: { readonly output: Page } } };
interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** A list that goes on: `data.pages` as far as they were asked for, and `fetchNextPage` for more. `everySeconds`: asked again by itself. */
export function usePages<R extends PagedRoute>(
  route: R,
  input: CallerInputOf<R>,
  options: { readonly topics?: readonly string[]; readonly keep?: boolean; readonly everySeconds?: number } = {},
): UseInfiniteQueryResult<InfiniteData<OutputOf<R>>, ProblemError> {
  const client = useClient();
  const company = useCompany();
  return useInfiniteQuery<OutputOf<R>, ProblemError, InfiniteData<OutputOf<R>>, unknown[], string | undefined>({
    queryKey: [company, route.path, 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      client.call(route, { ...(input as object), cursor: pageParam } as never, { signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    meta: { topics: options.topics ?? [] },
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: options.everySeconds ? options.everySeconds * 1000 : askAgain,
  });
}
