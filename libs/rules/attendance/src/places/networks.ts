import ipaddr from 'ipaddr.js';

/** An office network: a range like `203.0.113.0/24`, `2001:db8::/48`, or a single address. */
export interface Network {
  readonly id: string;
  readonly range: string;
}

/** Ranges wider than these would let in half the internet: they are refused. */
const shortestPrefix = { ipv4: 8, ipv6: 20 } as const;

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What is wrong with a range, or null. */
export function networkProblem(range: string): 'invalid_network' | 'network_too_wide' | null {
  const parsed = parseRange(range);
  if (parsed === null) return 'invalid_network';
  const [address, prefix] = parsed;
  return prefix < shortestPrefix[address.kind()] ? 'network_too_wide' : null;
}

/** The first network that an address lies in; undefined when none, or when the address is no address. */
export function networkOf<N extends Network>(address: string, networks: readonly N[]): N | undefined {
  if (networks.length === 0 || !ipaddr.isValid(address)) return undefined;
  const from = ipaddr.process(address);
  return networks.find(({ range }) => {
    const parsed = parseRange(range);
    return parsed !== null && parsed[0].kind() === from.kind() && from.match(parsed[0], parsed[1]);
  });
}

const known = new Map<string, Range | null>();

/** IPv4 only as four decimal parts; IPv4 written inside IPv6 (`::ffff:203.0.113.7`) counts as IPv4. */
function parseRange(range: string): Range | null {
  let parsed = known.get(range);
  if (parsed === undefined) {
    if (known.size >= 10_000) known.clear();
    known.set(range, (parsed = readRange(range.trim())));
  }
  return parsed;
}

function readRange(range: string): Range | null {
  const [address = '', prefix] = range.split('/');
  const isFour = ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!isFour && !ipaddr.IPv6.isValid(address)) return null;
  const whole = isFour ? 32 : 128;
  const length = prefix === undefined ? whole : Number(prefix);
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return null;
  if (length > whole || range.split('/').length > 2) return null;
  const plain = ipaddr.process(address);
  return plain.kind() === 'ipv4' && !isFour ? mappedRange(plain, length) : [plain, length];
}

function mappedRange(address: ipaddr.IPv4 | ipaddr.IPv6, length: number): Range | null {
  return length < 96 ? null : [address, length - 96];
}
