import { coreErrors } from '@atrium/contracts/core';
import { AppError } from '../errors/app-error.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made a browser send (OWASP: Fetch Metadata with an Origin fallback). A caller that carries a
 * cookie must say where it comes from; a program without a cookie has nothing to steal.
 */
export function refuseCrossSite(
  method: string,
  headers: Record<string, string | string[] | undefined>,
  ownOrigins: ReadonlySet<string>,
): void {
  if (safe.has(method)) return;
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  if (typeof origin === 'string' && !ownOrigins.has(origin)) throw new AppError(coreErrors.cross_site);
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError(coreErrors.cross_site);
  if (site === undefined && origin === undefined && headers.cookie !== undefined)
    throw new AppError(coreErrors.cross_site);
}
