import type { PositionFix } from '@atrium/contracts/attendance';
import { useCallback, useRef, useState } from 'react';

/** Why there is no position. */
export type PositionFailure = 'denied' | 'unavailable' | 'timeout';

/** A position and when it was read, by this device's clock. */
export interface Reading {
  readonly fix: PositionFix;
  readonly readAt: number;
}

export interface PositionReader {
  /** The last reading of this page; it is kept nowhere else. */
  readonly reading: Reading | null;
  readonly failure: PositionFailure | null;
  readonly busy: boolean;
  /** Reads once. Only ever called for a press, or because the reader asked where they are. */
  read(): Promise<PositionFix | null>;
  /** As if it had never been read. */
  forget(): void;
}

/** Nothing that the device remembers: whoever locates again wants to know where they are now. */
const settings: PositionOptions = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 0 };

/** Reads the position when asked, and never by itself. */
export function usePosition(): PositionReader {
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<PositionFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<Promise<PositionFix | null>>(null);

  const read = useCallback((): Promise<PositionFix | null> => {
    const once = async () => {
      setBusy(true);
      const answer = await readOnce();
      setBusy(false);
      running.current = null;
      setFailure(typeof answer === 'string' ? answer : null);
      if (typeof answer === 'string') return null;
      setReading(answer);
      return answer.fix;
    };
    running.current ??= once();
    return running.current;
  }, []);
  const forget = useCallback(() => {
    setReading(null);
    setFailure(null);
  }, []);
  return { reading, failure, busy, read, forget };
}

function readOnce(): Promise<Reading | PositionFailure> {
  if (!('geolocation' in navigator)) return Promise.resolve('unavailable');
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        const readAt = Date.now();
        const { latitude, longitude, accuracy } = coords;
        const ageSeconds = Math.max(0, Math.round((readAt - timestamp) / 1000));
        done({ readAt, fix: { latitude, longitude, accuracyMeters: accuracy, ageSeconds, system: 'wgs84' } });
      },
      ({ code }) => done(code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable'),
      settings,
    );
  });
}
