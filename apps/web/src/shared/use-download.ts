import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import type { CallerInputOf, Route } from '@atrium/contracts/core';
import { useClient } from './company.js';
import { useStepUp } from './step-up.js';

/** Fetches the file of a download route and hands it to the browser to keep. Gives its name. */
export function useDownload<R extends Route>(route: R): UseMutationResult<string, ProblemError, CallerInputOf<R>> {
  const client = useClient();
  const guarded = useStepUp();
  return useMutation<string, ProblemError, CallerInputOf<R>>({
    mutationFn: async (input) => {
      const answer = await guarded(() => client.download(route, input as Readonly<Record<string, unknown>>));
      const name = nameOf(answer);
      keep(await answer.blob(), name);
      return name;
    },
  });
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const nameOf = (answer: Response): string =>
  /filename="?([^";]+)"?/i.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
