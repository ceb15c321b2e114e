import { type FirstDayFacts, stepsOf } from './steps.js';

const fresh: FirstDayFacts = {
  company: { name: 'Acme', timeZone: 'Asia/Shanghai' },
  people: 1,
  notSignedIn: 0,
  invited: false,
  groups: [],
  departments: [],
};
const led = { leaders: [{} as never], archivedAt: null };
const leaderless = { leaders: [], archivedAt: null };
const done = (facts: Partial<FirstDayFacts>) =>
  stepsOf({ ...fresh, ...facts })
    .filter((step) => step.done)
    .map(({ name }) => name);

describe('the first day', () => {
  it.each<[string, Partial<FirstDayFacts>, string[]]>([
    ['a company alone', {}, ['company']],
    ['people came, nobody was told', { people: 121, notSignedIn: 120 }, ['company', 'people']],
    ['they were invited', { people: 121, notSignedIn: 120, invited: true }, ['company', 'people', 'invite']],
    ['all have signed in', { people: 3 }, ['company', 'people', 'invite']],
    ['a shift for everybody', { groups: [{ name: 'All', memberCount: 1 }] }, ['company', 'shift']],
    ['one department leads nobody', { departments: [led, leaderless] }, ['company']],
    [
      'archived departments need no leader',
      { departments: [led, { ...leaderless, archivedAt: '2026-03-01T00:00:00.000Z' }] },
      ['company', 'leaders'],
    ],
  ])('%s', (_, facts, names) => {
    expect(done(facts)).toEqual(names);
  });

  it('counts no departments where there are none', () => {
    expect(stepsOf(fresh).find(({ name }) => name === 'leaders')?.said).toBe('none');
    expect(stepsOf({ ...fresh, departments: [leaderless] }).find(({ name }) => name === 'leaders')?.said).toBe('open');
  });

  it('says how many departments have no leader', () => {
    expect(stepsOf({ ...fresh, departments: [led, leaderless] }).find(({ name }) => name === 'leaders')?.facts).toEqual(
      {
        count: 1,
        all: 2,
      },
    );
  });
});
