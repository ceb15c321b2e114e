import type { DeviceMoment } from '@atrium/contracts/attendance';

/** The clocks of this device, now. `timeOrigin` marks the run of the monotonic clock. */
export function deviceMoment(): DeviceMoment {
  return {
    deviceTime: new Date().toISOString(),
    monotonicMs: Math.max(0, performance.now()),
    bootMark: String(performance.timeOrigin),
  };
}

/** Whether this device's monotonic clock still runs on from that moment: after a reload it is another, and proves nothing. */
export const isSameRun = ({ bootMark }: DeviceMoment): boolean => bootMark === String(performance.timeOrigin);

const key = 'atrium.device';

/** A random name of this device, kept by it: two presses of one device within a minute count as one. */
export function deviceName(): string {
  const known = localStorage.getItem(key);
  if (known) return known;
  const name = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  localStorage.setItem(key, name);
  return name;
}
