import { createClient, sessionFetch, type Client } from '@atrium/client';
import { signIn } from '@atrium/contracts/identity';

/** The demo's owner, signed in. */
export async function demoOwner(url: string): Promise<Client> {
  const client = createClient({ baseUrl: url, fetch: sessionFetch(url) });
  await client.call(signIn, {
    name: 'owner@demo.example',
    password: 'look around the court',
    remember: false,
    companySlug: 'demo',
  });
  return client.inCompany('demo');
}
