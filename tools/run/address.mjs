// Where the api will listen, and what to type to reach it.
import { freePort, isPortFree } from '../services/index.mjs';
import { lanAddresses, localCertificate } from './certificate.mjs';

/** `host:port` as { host, port }; an IPv6 host stands in brackets. */
export function parseListen(text) {
  const parsed = URL.canParse(`tcp://${text}`) ? new URL(`tcp://${text}`) : undefined;
  if (!parsed?.hostname || !parsed.port)
    throw new Error(`"${text}" is no address to listen on; it should look like 127.0.0.1:3000.`);
  return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port: Number(parsed.port) };
}

/** `{ url, probe, env }`: the address to type, the one to ask from here, and the settings by which the api listens on it. */
export async function chooseAddress({ settings, options, terminal }) {
  const wished = parseListen(settings.ATRIUM_LISTEN ?? '127.0.0.1:3000');
  const host = options.lan ? '0.0.0.0' : wished.host;
  const port = await firstFree(options.port ?? wished.port, host, terminal);
  const tls = options.lan && !settings.ATRIUM_TLS_CERT ? await localCertificate() : {};
  const scheme = options.lan || settings.ATRIUM_TLS_CERT ? 'https' : 'http';
  const url = settings.ATRIUM_PUBLIC_URL ?? `${scheme}://${nameOf(host)}:${port}`;
  return {
    url,
    probe: `${scheme}://${isEverywhere(host) ? '127.0.0.1' : inUrl(host)}:${port}`,
    env: { ATRIUM_LISTEN: `${inUrl(host)}:${port}`, ATRIUM_PUBLIC_URL: url, ...tls },
  };
}

/** IPv6 hosts stand in brackets there. */
export const inUrl = (host) => (host.includes(':') ? `[${host}]` : host);

const isEverywhere = (host) => host === '0.0.0.0' || host === '::';

const nameOf = (host) => (isEverywhere(host) ? (lanAddresses()[0] ?? 'localhost') : inUrl(host));

async function firstFree(wished, host, terminal) {
  for (let port = wished; port < Math.min(wished + 100, 65_536); port++) {
    if (!(await isPortFree(port, host))) continue;
    if (port !== wished) terminal.line(`  Port ${wished} is taken; using ${port}.`);
    return port;
  }
  return freePort(host);
}
