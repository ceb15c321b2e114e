import ipaddr from 'ipaddr.js';

/** An IPv4 address as it is; of IPv6 the /64 that one customer has. */
export function networkOf(text: string): string {
  if (!ipaddr.isValid(text)) return text;
  const parsed = ipaddr.process(text);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed
    .toByteArray()
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}/64`;
}
