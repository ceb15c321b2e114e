import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { fromWgs84 } from './coordinates.js';
import { decidePlace, type Place, type PositionFix } from './decide-place.js';
import { distanceMeters } from './distance.js';

const door = { latitude: 31.2304, longitude: 121.4737, system: 'wgs84' } as const;
const fresh = { accuracyMeters: 20, ageSeconds: 0 };

describe('coordinate systems', () => {
  it.each([
    ['Beijing', 39.9042, 116.4074, 556],
    ['Shanghai', 31.2304, 121.4737, 482],
    ['Shenzhen', 22.5431, 114.0579, 606],
    ['Chengdu', 30.5728, 104.0668, 363],
    ['Urumqi', 43.8256, 87.6168, 267],
    ['Harbin', 45.8038, 126.535, 519],
  ])('reading GCJ-02 as WGS-84 would be wrong in %s by so many metres', (_, latitude, longitude, metres) => {
    const right = { latitude, longitude, system: 'wgs84' } as const;
    const misread = { ...fromWgs84(right, 'gcj02'), system: 'wgs84' } as const;
    expect(Math.abs(distanceMeters(right, misread) - metres)).toBeLessThan(30);
  });

  it.each([
    ['an Amap place and a browser', 'gcj02', 'wgs84'],
    ['a Baidu place and a browser', 'bd09', 'wgs84'],
    ['a Baidu place and an Amap phone', 'bd09', 'gcj02'],
  ] as const)('%s meet at the same door', (_, placeSystem, fixSystem) => {
    const place: Place = { id: 'hq', radiusMeters: 100, ...fromWgs84(door, placeSystem) };
    const position: PositionFix = { ...fresh, ...fromWgs84(door, fixSystem) };
    expect(decidePlace({ position, address: null }, { places: [place], networks: [] })).toMatchObject({
      verdict: 'inside',
      distanceMeters: 0,
    });
  });

  it.each([
    ['Hong Kong', 22.3193, 114.1694],
    ['Taipei', 25.033, 121.5654],
    ['Seoul', 37.5665, 126.978],
  ])('a WGS-84 reading in %s stays where it is: the label decides, not the position', (_, latitude, longitude) => {
    const there: Place = { id: 'there', latitude, longitude, system: 'wgs84', radiusMeters: 100 };
    const position: PositionFix = { ...fresh, latitude, longitude, system: 'wgs84' };
    expect(decidePlace({ position, address: null }, { places: [there], networks: [] }).distanceMeters).toBe(0);
  });

  it.each([
    ['Berlin to Munich', [52.52, 13.405], [48.1351, 11.582], 504_000],
    ['over the date line', [0, 179.999], [0, -179.999], 222],
    ['pole to pole', [90, 0], [-90, 0], 20_015_000],
  ] as const)('metres from %s', (_, [latitude, longitude], [otherLatitude, otherLongitude], metres) => {
    const a = { latitude, longitude, system: 'wgs84' } as const;
    const b = { latitude: otherLatitude, longitude: otherLongitude, system: 'wgs84' } as const;
    expect(Math.abs(distanceMeters(a, b) / metres - 1)).toBeLessThan(0.002);
  });

  it('there and back is the same place to a millimetre', () => {
    const anywhere = fc.record({
      latitude: fc.double({ min: 18, max: 53, noNaN: true }),
      longitude: fc.double({ min: 73, max: 135, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, fc.constantFrom('wgs84', 'gcj02', 'bd09'), (place, system) => {
        expect(distanceMeters({ ...place, system: 'wgs84' }, fromWgs84(place, system))).toBeLessThan(0.001);
      }),
      often,
    );
  });
});
