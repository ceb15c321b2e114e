import { useEffect, useState } from 'react';

/** The server's time, as far as this device knows it, now and then anew. */
export function useServerNow(skewMs: number, everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now() + skewMs);
  useEffect(() => {
    const tick = () => setNow(Date.now() + skewMs);
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [skewMs, everyMs]);
  return now;
}
