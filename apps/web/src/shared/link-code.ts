import { useLocation, useNavigate } from 'react-router';

/**
 * The code of a mailed or printed link. It stands behind the `#`, which browsers send to no server and to no other site.
 * Setting it keeps the page.
 */
export function useLinkCode(): readonly [string, (code: string) => void] {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  return [decode(hash.slice(1)), (code) => void navigate({ pathname, search, hash: encodeURIComponent(code) })];
}

/** What is no encoded text is no code of ours either; the server says so. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
