import fc from 'fast-check';
import { type EffectLines, type EffectStatus, isDue, isVoid } from './effect-steps.js';

describe('an effect', () => {
  it.each<[string, EffectLines, boolean, boolean]>([
    ['that is wanted is applied', { apply: 'pending', reverse: undefined }, true, false],
    ['that failed is tried again', { apply: 'failed', reverse: undefined }, true, false],
    ['that is done is not done again', { apply: 'done', reverse: undefined }, false, false],
    ['that is wanted back after it was done is taken back', { apply: 'done', reverse: 'pending' }, false, true],
    ['whose taking back failed is tried again', { apply: 'done', reverse: 'failed' }, false, true],
    ['that was taken back stays so', { apply: 'done', reverse: 'done' }, false, false],
    ['that is wanted back before it was done is never done', { apply: 'pending', reverse: 'pending' }, false, false],
    ['that nobody asked for is not done', { apply: undefined, reverse: undefined }, false, false],
  ])('%s', (_, lines, applies, reverses) => {
    expect([isDue(lines, 'apply'), isDue(lines, 'reverse')]).toEqual([applies, reverses]);
  });

  const step = fc.constantFrom(
    'approve',
    'revoke',
    'apply done',
    'apply failed',
    'reverse done',
    'reverse failed',
    'retry',
  );

  it('nets to nothing or to one, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let lines: { apply: EffectStatus | undefined; reverse: EffectStatus | undefined } = {
          apply: undefined,
          reverse: undefined,
        };
        let net = 0;
        for (const one of steps) {
          if (one === 'approve') lines = { ...lines, apply: lines.apply ?? 'pending' };
          if (one === 'revoke' && lines.apply !== undefined) lines = { ...lines, reverse: lines.reverse ?? 'pending' };
          const [direction, result] = one.split(' ') as ['apply' | 'reverse', 'done' | 'failed' | undefined];
          if (result === undefined || (direction !== 'apply' && direction !== 'reverse')) continue;
          if (isVoid(lines)) lines = { apply: 'void', reverse: 'void' };
          if (!isDue(lines, direction)) continue;
          lines = { ...lines, [direction]: result };
          if (result === 'done') net += direction === 'apply' ? 1 : -1;
          expect([0, 1]).toContain(net);
        }
      }),
    );
  });
});
