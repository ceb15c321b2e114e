/** `host:port` of a listening socket; IPv6 hosts stand in brackets. */
export function parseAddress(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}

export const isAddress = (text: string): boolean => {
  const { host, port } = parseAddress(text);
  return host !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535 && /:\d+$/.test(text);
};

/** Only this machine can reach it. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
