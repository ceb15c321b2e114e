import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { decidePlace, type Place, type PositionFix, verdictAt } from './decide-place.js';

const metresPerDegree = 111_195;
const hq: Place = { id: 'hq', latitude: 31.2304, longitude: 121.4737, system: 'wgs84', radiusMeters: 300 };
const lab: Place = { ...hq, id: 'lab', latitude: hq.latitude + 2000 / metresPerDegree, radiusMeters: 1000 };
const office = { id: 'net', range: '203.0.113.0/24' };

/** A fresh reading so many metres north of headquarters. */
const north = (metres: number, accuracyMeters = 20, ageSeconds = 0): PositionFix => ({
  latitude: hq.latitude + metres / metresPerDegree,
  longitude: hq.longitude,
  system: 'wgs84',
  accuracyMeters,
  ageSeconds,
});

describe('a distance with its accuracy, against 300 m', () => {
  it.each([
    ['in the middle', 0, 20, 0, 'inside'],
    ['on the edge', 300, 20, 0, 'inside'],
    ['inside however imprecise', 290, 200, 0, 'inside'],
    ['a step outside may still be inside', 300.1, 20, 0, 'unsure'],
    ['outside by exactly the accuracy', 320, 20, 0, 'unsure'],
    ['outside by more than the accuracy', 320.1, 20, 0, 'outside'],
    ['a perfect reading is never unsure', 300.1, 0, 0, 'outside'],
    ['60 seconds old', 0, 20, 60, 'inside'],
    ['older proves nothing, even in the middle', 0, 20, 60.1, 'weak'],
    ['older proves nothing, even far away', 5000, 20, 61, 'weak'],
    ['accuracy of 200 m', 0, 200, 0, 'inside'],
    ['less precise proves nothing', 0, 200.1, 0, 'weak'],
  ])('%s', (_, distance, accuracyMeters, ageSeconds, verdict) => {
    expect(verdictAt(distance, 300, { accuracyMeters, ageSeconds })).toBe(verdict);
  });

  const grades = ['inside', 'unsure', 'outside'];
  it('farther never makes it better, and a worse accuracy never accuses', () => {
    const metres = fc.nat(1000);
    fc.assert(
      fc.property(metres, metres, fc.nat(200), fc.nat(200), (a, b, precise, vague) => {
        const grade = (distance: number, accuracyMeters: number) =>
          grades.indexOf(verdictAt(distance, 300, { accuracyMeters, ageSeconds: 0 }));
        expect(grade(Math.max(a, b), precise)).toBeGreaterThanOrEqual(grade(Math.min(a, b), precise));
        expect(grade(a, Math.max(precise, vague))).toBeLessThanOrEqual(grade(a, Math.min(precise, vague)));
      }),
      often,
    );
  });
});

describe('where a press was made', () => {
  const anywhere = { places: [hq, lab], networks: [office] };
  it.each([
    ['a group that asks for nothing', null, null, { places: [], networks: [] }, 'not_asked', null, null],
    ['the office network alone', null, '203.0.113.9', anywhere, 'network', null, 'net'],
    ['the network proves it, wherever the position', north(9000), '203.0.113.9', anywhere, 'network', null, 'net'],
    ['another network and no position', null, '198.51.100.1', anywhere, 'unknown', null, null],
    ['nothing at all', null, null, anywhere, 'unknown', null, null],
    [
      'a group with networks only, a position helps nothing',
      north(0),
      null,
      { places: [], networks: [office] },
      'unknown',
      null,
      null,
    ],
    ['at headquarters', north(10), null, anywhere, 'inside', 'hq', null],
    ['any one place is enough', north(1950), null, anywhere, 'inside', 'lab', null],
    ['the nearest edge decides, not the nearest middle', north(950), null, anywhere, 'outside', 'lab', null],
    ['between the two, nearer to the first', north(600), null, anywhere, 'outside', 'hq', null],
    ['at the edge of one', north(310), null, anywhere, 'unsure', 'hq', null],
    ['an old reading', north(0, 20, 120), null, anywhere, 'weak', 'hq', null],
  ] as const)('%s', (_, position, address, rules, verdict, placeId, networkId) => {
    expect(decidePlace({ position, address }, rules)).toMatchObject({ verdict, placeId, networkId });
  });

  it('keeps what it decided by, in whole metres', () => {
    expect(decidePlace({ position: north(310.4, 18.2), address: null }, { places: [hq], networks: [] })).toEqual({
      verdict: 'unsure',
      placeId: 'hq',
      networkId: null,
      distanceMeters: 310,
      accuracyMeters: 18,
      radiusMeters: 300,
    });
  });

  it('adding a place never makes it worse', () => {
    const order = ['inside', 'unsure', 'outside'];
    const anyPlace = fc.record({
      metres: fc.integer({ min: -3000, max: 3000 }),
      radius: fc.integer({ min: 100, max: 3000 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyPlace, { minLength: 1, maxLength: 5 }),
        anyPlace,
        fc.integer({ min: -3000, max: 3000 }),
        (some, one, where) => {
          const place = ({ metres, radius }: { metres: number; radius: number }): Place => ({
            ...hq,
            latitude: hq.latitude + metres / metresPerDegree,
            radiusMeters: radius,
          });
          const verdict = (places: Place[]) =>
            decidePlace({ position: north(where), address: null }, { places, networks: [] }).verdict;
          const before = some.map(place);
          expect(order.indexOf(verdict([...before, place(one)]))).toBeLessThanOrEqual(order.indexOf(verdict(before)));
        },
      ),
      often,
    );
  });
});
