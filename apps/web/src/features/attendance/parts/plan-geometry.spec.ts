import type { PositionFix } from '@atrium/contracts/attendance';
import { hq } from '../testing/days.js';
import { board, planGeometry } from './plan-geometry.js';

const fixAt = (north: number, east: number, accuracyMeters = 20): PositionFix => ({
  latitude: hq.latitude + north / 111_195,
  longitude: hq.longitude + east / (111_195 * Math.cos((hq.latitude * Math.PI) / 180)),
  accuracyMeters,
  ageSeconds: 0,
  system: 'wgs84',
});

describe('the drawing of a fence', () => {
  it.each([
    ['inside', 100, -60],
    ['just outside, north', 420, 0],
    ['outside, south', -900, 0],
    ['outside, far east', 0, 4000],
    ['in another town', 30_000, 40_000],
  ])('shows the whole circle and the position: %s', (_, north, east) => {
    const { fence, me } = planGeometry(hq, fixAt(north, east));
    expect(me).not.toBeNull();
    for (const { x, y, r } of [fence, { ...me!, r: 6 }]) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(board.width);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(board.height);
    }
  });

  it('has north up, and its scale is true', () => {
    const { fence, me, scale } = planGeometry(hq, fixAt(150, 0));
    expect(me!.y).toBeLessThan(fence.y);
    expect((fence.y - me!.y) / fence.r).toBeCloseTo(150 / 300, 2);
    expect(scale!.meters / scale!.length).toBeCloseTo(300 / fence.r, 5);
  });

  it('has no scale where the way is too far for one', () => {
    expect(planGeometry(hq, fixAt(30_000, 0)).scale).toBeNull();
  });
});
