import { peopleIn, wantsDemo } from './company-data.mjs';

describe('a demo company', () => {
  it.each([
    ['by itself', true, {}, true],
    ['with --no-demo', false, {}, false],
    ['in production', true, { NODE_ENV: 'production' }, false],
  ])('%s: asked for %s', (_, demo, env, expected) => {
    expect(wantsDemo({ demo }, env)).toBe(expected);
  });

  it('names its people', () => {
    const owner = { role: 'owner', name: 'owner@demo.example', password: 'p' };
    const said = (signIns: object[]) =>
      `The company demo is there.\n${JSON.stringify({ outcome: 'there', signIns })}\n{"level":40}\n`;
    expect(peopleIn(said([owner]))).toEqual({ owner: { name: owner.name, password: 'p' } });
    expect(peopleIn(said([]))).toEqual({});
  });
});
