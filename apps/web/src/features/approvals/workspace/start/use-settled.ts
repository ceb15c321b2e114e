import { useEffect, useState } from 'react';

const quietMs = 300;

/** A value once it has stopped changing for a moment: nobody is asked about each letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
