import { networkOf } from './network-of.js';

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '20010db800010002/64'],
    ['2001:db8:1:2::9', '20010db800010002/64'],
    ['::1', '0000000000000000/64'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('%s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
