import type { PositionFix } from '@atrium/contracts/attendance';
import { dayBefore, hq } from '../../testing/days.js';
import { pressPlan, type PressView } from './press-plan.js';

/** So many metres north of the middle of HQ. */
const north = (meters: number, accuracyMeters = 12): PositionFix => ({
  latitude: hq.latitude + meters / 111_195,
  longitude: hq.longitude,
  accuracyMeters,
  ageSeconds: 0,
  system: 'wgs84',
});
const refused = (name: string) => ({ code: `attendance.place_${name}`, details: {} });
const network = { id: hq.id, name: 'HQ LAN', range: '203.0.113.0/24' };

const planAt = (more: Partial<PressView>) =>
  pressPlan({ day: dayBefore(), fix: null, unread: false, refusal: null, unreachable: false, ...more });

describe('what a press will do', () => {
  it.each<[string, Partial<PressView>, object]>([
    ['nothing known yet', {}, { action: 'on', verdict: null, remark: 'none', wantsPosition: true }],
    ['inside', { fix: north(100) }, { action: 'on', verdict: 'inside', remark: 'none' }],
    ['outside, field allowed', { fix: north(720) }, { action: 'field', verdict: 'outside', remark: 'required' }],
    [
      'outside, no remark asked',
      { fix: north(720), day: dayBefore({ remarkRequired: false }) },
      { action: 'field', remark: 'optional' },
    ],
    [
      'outside, refused',
      { fix: north(720), day: dayBefore({ outside: 'refuse' }) },
      { action: 'on', refused: true, remark: 'none', options: ['retry'] },
    ],
    [
      'outside, refused, networks known',
      { fix: north(720), day: dayBefore({ outside: 'refuse', hasNetworks: true }) },
      { options: ['retry', 'network'] },
    ],
    ['unsure', { fix: north(340, 60) }, { action: 'on', verdict: 'unsure', remark: 'required' }],
    ['imprecise', { fix: north(100, 900) }, { action: 'on', verdict: 'weak', remark: 'required' }],
    ['no position to be had', { unread: true }, { action: 'field', verdict: 'unknown', remark: 'required' }],
    [
      'on the office network',
      { day: dayBefore({ hasNetworks: true, network }) },
      { action: 'on', verdict: 'network', wantsPosition: false },
    ],
    [
      'the network of an older answer proves nothing',
      { day: dayBefore({ hasNetworks: true, network }), unreachable: true },
      { verdict: null, wantsPosition: true },
    ],
    [
      'the network did not prove it',
      { day: dayBefore({ hasNetworks: true, network }), refusal: refused('unknown') },
      { action: 'field', verdict: 'unknown', remark: 'required', wantsPosition: true },
    ],
    [
      'no proof asked',
      { day: dayBefore({ places: [] }) },
      { action: 'on', verdict: 'not_asked', remark: 'none', wantsPosition: false },
    ],
    ['refused as outside', { refusal: refused('outside') }, { action: 'field', remark: 'required' }],
  ])('%s', (_, view, expected) => {
    expect(planAt(view)).toMatchObject(expected);
  });
});
