const changes = new EventTarget();
let waiting: ServiceWorker | null = null;

const checkEveryMs = 60 * 60 * 1000;

/**
 * Lets the app open without a network. A new version waits beside the running one; at a start nobody has typed anything yet,
 * so one that waits then is taken at once.
 */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js');
  if (registration.waiting && navigator.serviceWorker.controller) {
    loadVersion(registration.waiting);
    return;
  }
  registration.addEventListener('updatefound', () => watch(registration.installing));
  setInterval(() => void registration.update().catch(() => undefined), checkEveryMs);
}

function watch(installing: ServiceWorker | null): void {
  installing?.addEventListener('statechange', () => {
    // The very first one has nobody to wait for.
    if (installing.state !== 'installed' || !navigator.serviceWorker.controller) return;
    waiting = installing;
    changes.dispatchEvent(new Event('change'));
  });
}

/** Whether a newer version waits to be loaded. */
export const isVersionWaiting = (): boolean => waiting !== null;

/** Calls when that changes; returns how to stop. */
export function onVersionWaiting(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** Loads the new version, in this tab only; the others go on as they are. */
export function loadVersion(version: ServiceWorker | null = waiting): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  version?.postMessage({ type: 'SKIP_WAITING' });
}
