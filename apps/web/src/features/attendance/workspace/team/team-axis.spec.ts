import type { BoardRow } from '@atrium/contracts/attendance';
import { axisOf, shareOf, stretchesOf } from './team-axis.js';

const at = (time: string): string => `2026-03-03T${time}:00.000Z`;
const ms = (time: string): number => Date.parse(at(time));
const day = { segments: [{ on: at('01:00'), off: at('10:00') }], firstIn: null, lastOut: null };

type Slot = Partial<BoardRow['slots'][number]>;
const kindsOf = (state: BoardRow['state'], slots: readonly Slot[], now: number | null) =>
  stretchesOf(
    { state, segments: day.segments, slots: slots.map((slot) => ({ segment: 0, ...slot })) as never },
    now,
  ).map(({ kind, from, until }) => [kind, from, until]);
const shift = ['shift', ms('01:00'), ms('10:00')];

describe('the axis of a board', () => {
  it('reaches from before the first to after the last, with whole hours', () => {
    const axis = axisOf([day, { ...day, firstIn: at('00:20') }]);
    expect(axis).toMatchObject({ from: ms('00:20') - 1_800_000, until: ms('10:30') });
    expect(axis?.ticks.slice(0, 2)).toEqual([ms('00:00'), ms('02:00')]);
    expect(shareOf(axis!, axis!.until)).toBe(100);
  });

  it('is none when nobody has anything to show', () => {
    expect(axisOf([{ segments: [], firstIn: null, lastOut: null }])).toBeNull();
  });

  it.each<[string, BoardRow['state'], Slot[], number | null, unknown[][]]>([
    ['not begun', 'expected', [{ kind: 'on' }], ms('00:30'), [shift]],
    ['not in', 'not_in', [{ kind: 'on' }], ms('02:00'), [shift, ['lost', ms('01:00'), ms('02:00')]]],
    [
      'late and still in',
      'late',
      [{ kind: 'on', result: 'late', punchedAt: at('01:14') }],
      ms('02:00'),
      [shift, ['worked', ms('01:14'), ms('02:00')], ['lost', ms('01:00'), ms('01:14')]],
    ],
    [
      'left early',
      'left_early',
      [
        { kind: 'on', result: 'normal', punchedAt: at('00:50') },
        { kind: 'off', result: 'early', punchedAt: at('09:00') },
      ],
      null,
      [shift, ['worked', ms('00:50'), ms('09:00')], ['lost', ms('09:00'), ms('10:00')]],
    ],
    [
      'in, and the out is missing',
      'missing',
      [{ kind: 'on', result: 'normal', punchedAt: at('00:50') }],
      null,
      [shift],
    ],
    ['on leave', 'on_leave', [], null, [shift, ['leave', ms('01:00'), ms('10:00')]]],
  ])('draws somebody %s', (_, state, slots, now, drawn) => {
    expect(kindsOf(state, slots, now)).toEqual(drawn);
  });
});
