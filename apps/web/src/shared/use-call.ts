import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import type { CallerInputOf, OutputOf, Route } from '@atrium/contracts/core';
import { useClient, useCompany } from './company.js';
import { useFirstInvalid } from './first-invalid.js';
import { useStepUp } from './step-up.js';
import { askAgain } from './unanswered.js';

/** What a route answers, kept and refreshed. `topics`: hints of these make it stale. */
export function useRead<R extends Route>(
  route: R,
  input: CallerInputOf<R>,
  options: { readonly enabled?: boolean; readonly topics?: readonly string[]; readonly keep?: boolean } = {},
): UseQueryResult<OutputOf<R>, ProblemError> {
  const client = useClient();
  const company = useCompany();
  return useQuery<OutputOf<R>, ProblemError>({
    queryKey: [company, route.path, input],
    queryFn: ({ signal }) => client.call(route, input, { signal }),
    enabled: options.enabled ?? true,
    meta: { topics: options.topics ?? [] },
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: askAgain,
  });
}

/** A write. What it `refreshes` is asked for again once it has succeeded; a refusal shows the first field that it names. Asks for the password in between where the route wants it. */
export function useCall<R extends Route>(
  route: R,
  options: { readonly refreshes?: readonly Route[] } = {},
): UseMutationResult<OutputOf<R>, ProblemError, CallerInputOf<R>> {
  const client = useClient();
  const company = useCompany();
  const queries = useQueryClient();
  const guarded = useStepUp();
  const mutation = useMutation<OutputOf<R>, ProblemError, CallerInputOf<R>>({
    mutationFn: (input) => guarded(() => client.call(route, input)),
    onSuccess: () =>
      Promise.all(
        (options.refreshes ?? []).map(({ path }) => queries.invalidateQueries({ queryKey: [company, path] })),
      ),
  });
  useFirstInvalid(mutation.error);
  return mutation;
}
