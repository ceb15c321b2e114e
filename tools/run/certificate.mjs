// A certificate of our own for --lan: phones give their position to https pages only.
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { localFolder } from '../services/index.mjs';

const folder = join(localFolder, 'tls');
const certFile = join(folder, 'cert.pem');
const keyFile = join(folder, 'key.pem');
const day = 86_400_000;

/** The addresses by which others of the network reach this machine. */
export const lanAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map(({ address }) => address);

/** Certificate and key for all names of this machine, made anew when an address is missing or the end is near. */
export async function localCertificate() {
  const addresses = ['127.0.0.1', ...lanAddresses()];
  if (!isStillGood(addresses)) await makeCertificate(addresses);
  return { ATRIUM_TLS_CERT: certFile, ATRIUM_TLS_KEY: keyFile };
}

function isStillGood(addresses) {
  try {
    const certificate = new X509Certificate(readFileSync(certFile));
    const lasts = Date.parse(certificate.validTo) - Date.now() > 7 * day;
    return lasts && addresses.every((address) => certificate.checkIP(address));
  } catch {
    return false;
  }
}

async function makeCertificate(addresses) {
  const { generate } = await import('selfsigned');
  const names = ['localhost', hostname()];
  const made = await generate([{ name: 'commonName', value: 'Atrium on this machine' }], {
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2, value })), ...addresses.map((ip) => ({ type: 7, ip }))],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
}
