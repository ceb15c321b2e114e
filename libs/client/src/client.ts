import type { CallerInputOf, OutputOf, Route } from '@atrium/contracts/core';
import { offlineProblem, problemOf } from './problem-error.js';
import { requestOf } from './request-of.js';

export interface ClientSettings {
  /** Where Atrium is, without a path; empty in a browser on Atrium's own pages. */
  readonly baseUrl: string;
  /** The slug of the company to act in; routes of the account work without. */
  readonly company?: string;
  /** Sent with each request, e.g. `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** Called with each refusal, before it is thrown. */
  readonly onProblem?: (error: Error & { readonly code: string; readonly status: number }) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The file of an upload route. */
  readonly file?: Blob | Uint8Array<ArrayBuffer>;
}

export interface Client {
  /** Calls a route. Throws `ProblemError` for every refusal, and for a network that does not answer. */
  call<R extends Route>(route: R, input: CallerInputOf<R>, options?: CallOptions): Promise<OutputOf<R>>;
  /** Calls a download route and gives the answer as it came. */
  download(route: Route, input: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Response>;
  /** The same client, acting in another company. */
  inCompany(slug: string): Client;
}

/** A client of Atrium's HTTP interface, for browsers and for Node. Types come from the routes of `@atrium/contracts`. */
export function createClient(settings: ClientSettings): Client {
  const doFetch: typeof fetch = (input, init) => (settings.fetch ?? fetch)(input, init);

  async function send(route: Route, input: Readonly<Record<string, unknown>>, options: CallOptions): Promise<Response> {
    const { method, url, body } = requestOf(route, input);
    const payload = options.file ?? body;
    const response = await doFetch(settings.baseUrl + url, {
      method,
      credentials: 'same-origin',
      headers: headersFor(payload, settings),
      body: payload,
      signal: options.signal ?? null,
    }).catch((error: unknown) => {
      if (options.signal?.aborted) throw error;
      throw report(offlineProblem());
    });
    if (!response.ok) throw report(await problemOf(response));
    return response;
  }

  function report<E extends Error & { code: string; status: number }>(error: E): E {
    settings.onProblem?.(error);
    return error;
  }

  return {
    call: async (route, input, options = {}) => {
      const response = await send(route, input as Readonly<Record<string, unknown>>, options);
      return (await response.json()) as OutputOf<typeof route>;
    },
    download: (route, input, options = {}) => send(route, input, options),
    inCompany: (company) => createClient({ ...settings, company }),
  };
}

function headersFor(payload: unknown, settings: ClientSettings): Record<string, string> {
  return {
    accept: 'application/json',
    ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
    ...(payload !== null && typeof payload !== 'string' && { 'content-type': 'application/octet-stream' }),
    ...(settings.company && { 'atrium-company': settings.company }),
    ...settings.headers,
  };
}
