import type { PlaceVerdict } from '../codes.js';
import { acceptPunch } from './accept-punch.js';

const silent = { remark: null, hasNetworks: true };
const explained = { remark: 'At the customer', hasNetworks: true };
const strict = { outside: 'refuse', remarkRequired: true } as const;
const open = { outside: 'field', remarkRequired: true } as const;
const trusting = { outside: 'field', remarkRequired: false } as const;

/** `yes`, `field`, or the refusal with what can be done. */
function answer(
  ...[verdict, claim, policy]: [
    PlaceVerdict,
    typeof silent | typeof explained,
    typeof strict | typeof open | typeof trusting,
  ]
) {
  const given = acceptPunch({ ...claim, verdict }, policy);
  if (given.accepted) return given.field ? 'field' : 'yes';
  return `${given.code}: ${given.options.join(' ')}`;
}

describe('whether a press is taken', () => {
  it.each([
    ['inside', 'inside', silent, strict, 'yes'],
    ['office network', 'network', silent, strict, 'yes'],
    ['no proof asked', 'not_asked', silent, strict, 'yes'],
    ['unsure, without a word', 'unsure', silent, strict, 'place_unsure: retry network remark'],
    ['unsure, with a word', 'unsure', explained, strict, 'yes'],
    ['unsure, where nobody asks why', 'unsure', silent, trusting, 'yes'],
    ['weak evidence, without a word', 'weak', silent, strict, 'place_weak: retry network remark'],
    ['weak evidence, with a word', 'weak', explained, strict, 'yes'],
    ['outside, refused', 'outside', explained, strict, 'place_outside: retry network'],
    ['outside, without a word', 'outside', silent, open, 'place_outside: retry network remark'],
    ['outside, a blank word', 'outside', { ...silent, remark: '  ' }, open, 'place_outside: retry network remark'],
    ['outside, as field work', 'outside', explained, open, 'field'],
    ['outside, where nobody asks why', 'outside', silent, trusting, 'field'],
    ['no position, refused', 'unknown', explained, strict, 'place_unknown: retry network'],
    ['no position, as field work', 'unknown', explained, open, 'field'],
    ['no network to join', 'outside', { ...explained, hasNetworks: false }, strict, 'place_outside: retry'],
  ] as const)('%s', (_, verdict, claim, policy, taken) => {
    expect(answer(verdict, claim, policy)).toBe(taken);
  });
});
