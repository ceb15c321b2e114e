import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { networkOf, networkProblem } from './networks.js';

const isIn = (range: string, address: string) => networkOf(address, [{ id: 'office', range }]) !== undefined;

describe('an address in an office network', () => {
  it.each([
    ['inside a range', '203.0.113.0/24', '203.0.113.9', true],
    ['its last address', '203.0.113.0/24', '203.0.113.255', true],
    ['the one after', '203.0.113.0/24', '203.0.114.0', false],
    ['a range named by an address in the middle', '203.0.113.77/24', '203.0.113.1', true],
    ['a single address', '203.0.113.9', '203.0.113.9', true],
    ['its neighbour', '203.0.113.9', '203.0.113.10', false],
    ['IPv6', '2001:db8::/48', '2001:db8:0:1::5', true],
    ['IPv6, written in full', '2001:db8::/48', '2001:0db8:0000:ffff:0000:0000:0000:0001', true],
    ['IPv6, the next site', '2001:db8::/48', '2001:db8:1::1', false],
    ['IPv4 as a dual-stack server sees it', '203.0.113.0/24', '::ffff:203.0.113.9', true],
    ['a range written that way', '::ffff:203.0.113.0/120', '203.0.113.9', true],
    ['IPv4 is in no IPv6 range', '2001:db8::/32', '203.0.113.9', false],
    ['IPv6 is in no IPv4 range', '203.0.113.0/24', '2001:db8::1', false],
    ['spaces around a range', ' 203.0.113.0/24 ', '203.0.113.9', true],
    ['what is no address', '203.0.113.0/24', 'unknown', false],
    ['a range that is none lets nobody in', '203.0.113.0/33', '203.0.113.9', false],
  ])('%s', (_, range, address, inside) => {
    expect(isIn(range, address)).toBe(inside);
  });

  it('the first of several that fits is named', () => {
    const networks = [
      { id: 'branch', range: '198.51.100.0/24' },
      { id: 'floor', range: '203.0.113.0/28' },
      { id: 'house', range: '203.0.113.0/24' },
    ];
    expect(networkOf('203.0.113.9', networks)?.id).toBe('floor');
  });
});

describe('a range that an admin writes', () => {
  it.each([
    ['an IPv4 range', '203.0.113.0/24', null],
    ['an IPv6 range', '2001:db8::/32', null],
    ['one address', '203.0.113.9', null],
    ['the widest IPv4', '10.0.0.0/8', null],
    ['wider', '10.0.0.0/7', 'network_too_wide'],
    ['everybody', '0.0.0.0/0', 'network_too_wide'],
    ['everybody, in IPv6', '::/0', 'network_too_wide'],
    ['the widest IPv6', '2001:d00::/20', null],
    ['wider in IPv6', '2001:d00::/19', 'network_too_wide'],
    ['everybody, IPv4 inside IPv6', '::ffff:0.0.0.0/96', 'network_too_wide'],
    ['IPv4 inside IPv6 that means half of IPv6', '::ffff:0.0.0.0/64', 'invalid_network'],
    ['a prefix that is too long', '203.0.113.0/33', 'invalid_network'],
    ['a prefix that is a word', '203.0.113.0/all', 'invalid_network'],
    ['an empty prefix', '203.0.113.0/', 'invalid_network'],
    ['two prefixes', '203.0.113.0/24/8', 'invalid_network'],
    ['a short IPv4', '10.1', 'invalid_network'],
    ['an octal IPv4', '010.0.0.1', 'invalid_network'],
    ['a hexadecimal IPv4', '0x0a000001', 'invalid_network'],
    ['a name', 'office.example.com', 'invalid_network'],
    ['nothing', '', 'invalid_network'],
  ])('%s', (_, range, problem) => {
    expect(networkProblem(range)).toBe(problem);
  });

  it('holds exactly the addresses that share its first bits', () => {
    const bits = fc.nat(0xffff_ffff);
    const text = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
    fc.assert(
      fc.property(bits, bits, fc.integer({ min: 8, max: 32 }), (a, b, prefix) => {
        const mask = (0xffff_ffff << (32 - prefix)) >>> 0;
        expect(isIn(`${text(a)}/${prefix}`, text(b))).toBe((a & mask) === (b & mask));
      }),
      often,
    );
  });
});
