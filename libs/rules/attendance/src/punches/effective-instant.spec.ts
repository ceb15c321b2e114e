import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { effectiveInstant, type OfflinePress } from './effective-instant.js';

const second = 1000;
const hour = 3600 * second;
const received = Date.parse('2026-03-03T04:00:00Z');
const policy = { maxHours: 72, unverified: 'accept' } as const;

/** Pressed so long before it was sent, on a device whose clock is `skew` ahead and drifts by `drift` on the way. */
function press(
  passed: number,
  { skew = 0, drift = 0, ...more }: { skew?: number; drift?: number } & Partial<OfflinePress> = {},
) {
  const bootMark = 'boot 1';
  const sending = { deviceTime: received + skew + drift, monotonicMs: 10 * hour + passed, bootMark };
  const pressed = { deviceTime: received + skew - passed, monotonicMs: 10 * hour, bootMark };
  return { pressed, sending, lastServerTime: null, receivedAt: received, ...more };
}

describe('when an offline press was made', () => {
  it.each([
    ['a right clock', press(hour), hour],
    ['a clock three hours ahead does no harm', press(hour, { skew: 3 * hour }), hour],
    ['a clock that is years behind does no harm', press(hour, { skew: -30_000 * hour }), hour],
    ['both clocks apart by exactly two seconds', press(hour, { drift: 2 * second }), hour],
    ['sent at once', press(0), 0],
    ['fractions of a millisecond are rounded', press(1000.4), 1000],
    ['after a server time that the device had seen', press(hour, { lastServerTime: received - hour - second }), hour],
  ])('corrected: %s', (_, offline, before) => {
    expect(effectiveInstant(offline, policy)).toEqual({
      accepted: true,
      at: received - before,
      clock: 'corrected',
      doubt: null,
    });
  });

  const rebooted = press(hour);
  const other = { ...rebooted, sending: { ...rebooted.sending, bootMark: 'boot 2', monotonicMs: 5 * second } };
  it.each([
    ['restarted in between: the wall clock counts', other, hour, 'other_boot'],
    ['both clocks disagree by over two seconds', press(hour, { drift: 2001 }), hour + 2001, 'clocks_disagree'],
    ['the clock was set back an hour', press(2 * hour, { drift: -hour }), hour, 'clocks_disagree'],
    [
      'before a server time already seen',
      press(hour, { lastServerTime: received - hour / 2 }),
      hour,
      'before_server_time',
    ],
  ])('unverified: %s', (_, offline, before, doubt) => {
    expect(effectiveInstant(offline, policy)).toEqual({
      accepted: true,
      at: received - before,
      clock: 'unverified',
      doubt,
    });
    expect(effectiveInstant(offline, { ...policy, unverified: 'refuse' })).toMatchObject({
      accepted: false,
      code: 'clock_unverified',
      doubt,
    });
  });

  it.each([
    ['exactly as old as allowed', press(72 * hour), true, undefined],
    ['older', press(72 * hour + 1), false, 'offline_too_old'],
    ['a clock set forward between press and sending', press(hour, { drift: -3 * hour }), false, 'offline_in_future'],
  ])('%s', (_, offline, accepted, code) => {
    expect(effectiveInstant(offline, policy)).toMatchObject(code === undefined ? { accepted } : { accepted, code });
  });

  it('whatever the skew, a device that ran on without a jump is believed and exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 * hour }), fc.integer({ min: -1e12, max: 1e12 }), (passed, skew) => {
        expect(effectiveInstant(press(passed, { skew }), policy)).toMatchObject({
          clock: 'corrected',
          at: received - passed,
        });
      }),
      often,
    );
  });

  it('no accepted press lies in the future, or is older than allowed', () => {
    const any = fc.integer({ min: -80 * hour, max: 80 * hour });
    fc.assert(
      fc.property(any, any, any, fc.boolean(), (passed, skew, drift, same) => {
        const base = press(passed, { skew, drift });
        const offline = same ? base : { ...base, sending: { ...base.sending, bootMark: 'boot 2' } };
        const answer = effectiveInstant(offline, policy);
        if (!answer.accepted) return;
        expect(answer.at).toBeLessThanOrEqual(received);
        expect(answer.at).toBeGreaterThanOrEqual(received - 72 * hour);
      }),
      often,
    );
  });

  it('presses of one run keep their order', () => {
    const any = fc.integer({ min: 0, max: 70 * hour });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [older, newer] = [
          effectiveInstant(press(Math.max(a, b)), policy),
          effectiveInstant(press(Math.min(a, b)), policy),
        ];
        expect(older.at).toBeLessThanOrEqual(newer.at);
      }),
      often,
    );
  });
});
