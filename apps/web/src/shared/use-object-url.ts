import { useCallback, useSyncExternalStore } from 'react';

const shown = new WeakMap<Blob, { readonly url: string; users: number }>();

/** An address at which this page can show a blob, for as long as somebody shows it. */
export function useObjectUrl(blob: Blob | null): string | null {
  const subscribe = useCallback(() => {
    if (!blob) return () => undefined;
    const one = shown.get(blob) ?? { url: URL.createObjectURL(blob), users: 0 };
    one.users += 1;
    shown.set(blob, one);
    return () => {
      one.users -= 1;
      if (one.users > 0) return;
      shown.delete(blob);
      URL.revokeObjectURL(one.url);
    };
  }, [blob]);
  return useSyncExternalStore(subscribe, () => (blob && shown.get(blob)?.url) ?? null);
}
