import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import type { CallerInputOf, OutputOf, Route } from '@atrium/contracts/core';
import { useClient } from './company.js';

export interface Upload<R extends Route> {
  readonly input: CallerInputOf<R>;
  readonly file: File;
}

/** Sends a file to a route that takes one. */
export function useUpload<R extends Route>(route: R): UseMutationResult<OutputOf<R>, ProblemError, Upload<R>> {
  const client = useClient();
  return useMutation<OutputOf<R>, ProblemError, Upload<R>>({
    mutationFn: ({ input, file }) => client.call(route, input, { file }),
  });
}
