/** Time and chance, as a device has them; tests have their own. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Acts after so many milliseconds, unless the function that it gives back is called before. */
  after(ms: number, act: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
}

export const deviceTime: Time = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
