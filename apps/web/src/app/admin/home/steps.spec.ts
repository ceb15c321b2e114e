import { type FirstDayFacts, stepsOf } from './steps.js';

const fresh: FirstDayFacts = {
  company: { name: 'Acme', timeZone: 'Asia/Shanghai' },
  people: 1,
  notSignedIn: 0,
  uninvited: 0,
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
    ['people came, nobody was told', { people: 121, notSignedIn: 120, uninvited: 120 }, ['company', 'people']],
    ['one of them got a sheet', { people: 121, notSignedIn: 120, uninvited: 119 }, ['company', 'people']],
    ['one of them came in', { people: 121, notSignedIn: 119, uninvited: 119 }, ['company', 'people']],
    ['all were invited', { people: 121, notSignedIn: 120, uninvited: 0 }, ['company', 'people', 'invite']],
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

  it('says how many nobody has told yet, and then how many have not come yet', () => {
    const invite = (facts: Partial<FirstDayFacts>) =>
      stepsOf({ ...fresh, people: 156, notSignedIn: 154, ...facts }).find(({ name }) => name === 'invite');
    expect(invite({ uninvited: 153 })).toMatchObject({ said: 'open', facts: { count: 153, all: 156 } });
    expect(invite({ uninvited: 0 })).toMatchObject({ said: 'done', facts: { count: 154, all: 156 } });
    expect(invite({ people: 1, notSignedIn: 0 })).toMatchObject({ said: 'none' });
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
