import { lazy, Suspense, useEffect, useState } from 'react';
import { isHelpKey, isPaletteKey, onPalette } from './open-palette.js';

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog.js')).PaletteDialog }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.js')).ShortcutsDialog }));

type Shown = 'palette' | 'shortcuts' | null;

/** What opens over everything: the palette by its key or from the strip, the list of shortcuts by `?`. */
export function Palette() {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = isPaletteKey(event) ? 'palette' : isHelpKey(event) ? 'shortcuts' : null;
      if (asked === null) return;
      event.preventDefault();
      setShown((before) => (before === asked ? null : asked));
    };
    addEventListener('keydown', press);
    const stop = onPalette(() => setShown('palette'));
    return () => {
      removeEventListener('keydown', press);
      stop();
    };
  }, []);
  const close = () => setShown(null);
  return (
    <Suspense fallback={null}>
      {shown === 'palette' ? <PaletteDialog onClose={close} /> : null}
      {shown === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
    </Suspense>
  );
}
