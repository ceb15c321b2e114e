import { openEnd } from '../dated-facts/dated-fact.js';
import { dayOfView, stateOf } from './member-state.js';

const at = new Date('2026-01-01T00:00:00Z');
const today = '2026-03-02';

describe('state of a member', () => {
  it.each([
    ['at work', { periodNo: 1, firstDay: '2020-01-01', lastDay: openEnd, activatedAt: at }, 'active', today],
    [
      'not activated yet',
      { periodNo: 1, firstDay: '2020-01-01', lastDay: openEnd, activatedAt: null },
      'invited',
      today,
    ],
    ['on the last day', { periodNo: 1, firstDay: '2020-01-01', lastDay: today, activatedAt: at }, 'active', today],
    [
      'the day after',
      { periodNo: 1, firstDay: '2020-01-01', lastDay: '2026-03-01', activatedAt: at },
      'left',
      '2026-03-01',
    ],
    [
      'before the first day',
      { periodNo: 1, firstDay: '2026-04-01', lastDay: openEnd, activatedAt: at },
      'active',
      '2026-04-01',
    ],
    [
      'before coming back',
      { periodNo: 2, firstDay: '2026-04-01', lastDay: openEnd, activatedAt: at },
      'left',
      '2026-04-01',
    ],
    ['back again', { periodNo: 2, firstDay: today, lastDay: openEnd, activatedAt: at }, 'active', today],
  ] as const)('%s', (_, standing, state, seenAsOf) => {
    expect(stateOf(standing, today)).toBe(state);
    expect(dayOfView(standing, today)).toBe(seenAsOf);
  });
});
