/**
 * A `fetch` that keeps cookies, for programs that sign in with a password (journeys, benches). Browsers keep their own.
 * It names its origin, as the server asks of every caller that carries a cookie.
 */
export function sessionFetch(origin: string, inner: typeof fetch = fetch): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await inner(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const ended = attributes.some((text) => /^\s*max-age=0/i.test(text) || /^\s*expires=thu, 01 jan 1970/i.test(text));
  if (ended) jar.delete(name);
  else jar.set(name, pair.slice(at + 1).trim());
}
