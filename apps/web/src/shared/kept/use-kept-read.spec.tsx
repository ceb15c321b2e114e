import 'fake-indexeddb/auto';
import { setUpStatus } from '@atrium/contracts/directory';
import { coreErrors } from '@atrium/contracts/core';
import { cleanup, screen } from '@testing-library/react';
import { FakeServer } from '../testing/fake-server.js';
import { showPage } from '../testing/show-page.js';
import { dropCopies } from './kept-copies.js';
import { useKeptRead } from './use-kept-read.js';

function Shown({ owner }: { readonly owner: string }) {
  const { data, unreachable, error } = useKeptRead(setUpStatus, {}, { owner });
  if (error) return <p>{error.code}</p>;
  if (!data) return <p>waiting</p>;
  return <p>{`${data.open ? 'open' : 'closed'}${unreachable ? ', as it was' : ''}`}</p>;
}

const show = (owner = 'ann') => showPage('/', <Shown owner={owner} />, { at: '/' });

describe('what was answered last', () => {
  let server: FakeServer;
  beforeEach(async () => {
    await dropCopies();
    server = new FakeServer().on(setUpStatus, () => ({ open: true }));
    server.install();
  });

  /** Asked once with a network, and once more without. */
  async function thenWithout(network: 'down' | 'loses_answers', owner?: string) {
    show();
    await screen.findByText('open');
    cleanup();
    server.network = network;
    show(owner);
  }

  it('is shown when the server cannot be reached', async () => {
    await thenWithout('down');
    expect(await screen.findByText('open, as it was')).toBeVisible();
  });

  it('is shown when a proxy answers for a server that is not up', async () => {
    await thenWithout('loses_answers');
    cleanup();
    server.network = 'up';
    server.on(setUpStatus, () => ({ refused: coreErrors.unavailable }));
    show();
    expect(await screen.findByText('open, as it was')).toBeVisible();
  });

  it('is not shown to somebody else', async () => {
    await thenWithout('down', 'bob');
    expect(await screen.findByText('client.offline')).toBeVisible();
  });

  it('is gone once somebody signed out', async () => {
    show();
    await screen.findByText('open');
    cleanup();
    await dropCopies();
    server.network = 'down';
    show();
    expect(await screen.findByText('client.offline')).toBeVisible();
  });

  it('does not stand for a refusal', async () => {
    show();
    await screen.findByText('open');
    cleanup();
    server.on(setUpStatus, () => ({ refused: coreErrors.forbidden }));
    show();
    expect(await screen.findByText('core.forbidden')).toBeVisible();
  });
});
