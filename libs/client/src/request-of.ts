import type { Route } from '@atrium/contracts/core';

/** What goes over the wire for an input: path parameters filled in, the rest as query or JSON body. */
export interface WireRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: string | null;
}

/** Lays an input out as the route says. Throws when a path parameter is missing: that is a defect of the caller. */
export function requestOf(route: Route, input: Readonly<Record<string, unknown>>): WireRequest {
  const inPath = new Set<string>();
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    inPath.add(name);
    const given = input[name];
    const value = typeof given === 'number' ? String(given) : given;
    if (typeof value !== 'string' || value === '') throw new Error(`${route.path}: ${name} is missing.`);
    return encodeURIComponent(value);
  });
  const rest = Object.entries(input).filter(([key, value]) => !inPath.has(key) && value !== undefined);
  if (route.method === 'GET' || route.method === 'DELETE' || route.upload) {
    const query = new URLSearchParams(
      rest.map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join(',') : String(value)]),
    );
    return { method: route.method, url: rest.length > 0 ? `${path}?${query.toString()}` : path, body: null };
  }
  return { method: route.method, url: path, body: JSON.stringify(Object.fromEntries(rest)) };
}
