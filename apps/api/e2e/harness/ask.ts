import { type Client, ProblemError } from '@atrium/client';
import type { Route } from '@atrium/contracts/core';
import type { Try } from './route-inputs.js';

/** What a route said: `200` and its answer, or status, code and fields of its refusal. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The fields that a refusal names, as `a.0.b`. */
  readonly fields: readonly string[];
}

/** Calls a route with any input, however wrong: the client checks nothing. */
export async function ask(client: Client, route: Route, { input, file }: Try): Promise<Answer> {
  try {
    const options = file ? { file } : {};
    const answer = route.download
      ? await (await client.download(route, input, options)).text()
      : await client.call(route, input, options);
    return { status: 200, text: JSON.stringify(answer), fields: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, code, errors, details } = error;
    const fields = errors.map(({ path }) => path.join('.'));
    return { status, text: `${code} ${JSON.stringify(details ?? {})}`, fields };
  }
}
