import 'fake-indexeddb/auto';
import { coreErrors } from '@atrium/contracts/core';
import { me, myCompanies, setUpStatus } from '@atrium/contracts/directory';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dropCopies } from '../shared/kept/kept-copies.js';
import { Loaded } from '../shared/parts/loaded.js';
import { reader } from '../shared/testing/as-reader.js';
import { FakeServer } from '../shared/testing/fake-server.js';
import { showPage } from '../shared/testing/show-page.js';
import { useRead } from '../shared/use-call.js';
import { CompanyFrame, Shell } from './company-frame.js';

/** The socket of the page, through which the test speaks for the server. */
class FakeSocket {
  static last: FakeSocket | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    FakeSocket.last = this;
  }
  close = () => undefined;
  say = (frame: object) => act(() => this.onmessage?.({ data: JSON.stringify(frame) }));
}

function Page() {
  const companies = useRead(myCompanies, {});
  return (
    <>
      <label>
        Note
        <input />
      </label>
      <button type="button" onClick={() => void companies.refetch()}>
        look
      </button>
      <Loaded of={companies}>{() => <p>the page</p>}</Loaded>
    </>
  );
}

describe('an open page whose session ends elsewhere', () => {
  let server: FakeServer;
  const realSocket = globalThis.WebSocket;
  const endSession = () =>
    server
      .on(me, () => ({ refused: coreErrors.unauthenticated }))
      .on(myCompanies, () => ({
        refused: coreErrors.unauthenticated,
      }));
  const show = (shell: 'workspace' | 'console' = 'workspace') =>
    showPage(
      '/c/:company/contacts',
      <CompanyFrame shell={shell}>
        <Shell name={shell}>
          <Page />
        </Shell>
      </CompanyFrame>,
      { at: '/c/acme/contacts?q=li' },
    );
  const notice = async () => within(await screen.findByRole('alert'));

  beforeEach(async () => {
    await dropCopies();
    globalThis.WebSocket = FakeSocket as never;
    server = new FakeServer()
      .on(me, () => reader)
      .on(myCompanies, () => ({ items: [] }))
      .on(setUpStatus, () => ({ open: false }));
    server.install();
  });
  afterEach(() => {
    globalThis.WebSocket = realSocket;
  });

  it('says so at once, with the way back to this page, and keeps what was typed', async () => {
    show();
    await userEvent.type(await screen.findByLabelText('Note'), 'half a sentence');
    endSession();
    FakeSocket.last?.say({ kind: 'bye', reason: 'signed_out' });
    const banner = await notice();
    expect(banner.getByText('You are signed out. Sign in to go on.')).toBeVisible();
    expect(banner.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/c/acme/sign-in?to=%2Fc%2Facme%2Fcontacts%3Fq%3Dli',
    );
    // Here, not beside: what one typed is kept, and there is one way only.
    expect(banner.getByRole('link', { name: 'Sign in' })).not.toHaveAttribute('target');
    expect(screen.getByLabelText('Note')).toHaveValue('half a sentence');
  });

  it('lets one sign in beside the long forms of the console', async () => {
    show('console');
    await screen.findByText('the page');
    endSession();
    FakeSocket.last?.say({ kind: 'bye', reason: 'signed_out' });
    const banner = await notice();
    expect(banner.getByRole('link', { name: 'Sign in (new tab)' })).toHaveAttribute('target', '_blank');
  });

  it('names the notice of the demo', async () => {
    server.on(me, () => ({ ...reader, company: { ...reader.company, demo: true } }));
    show();
    expect(await screen.findByRole('complementary', { name: 'This company' })).toHaveTextContent('Demo company');
  });

  it('says so when any call is refused for it, and no more once somebody signed in in another tab', async () => {
    show();
    await screen.findByText('the page');
    endSession();
    await userEvent.click(screen.getByRole('button', { name: 'look' }));
    await notice();
    server.on(me, () => reader);
    act(() => void globalThis.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('listens on where somebody signed in anew in another tab', async () => {
    show();
    await screen.findByText('the page');
    const before = FakeSocket.last;
    before?.say({ kind: 'bye', reason: 'signed_out' });
    await waitFor(() => expect(FakeSocket.last).not.toBe(before));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers the sign-in where a page could not be loaded', async () => {
    server.on(myCompanies, () => ({ refused: coreErrors.unauthenticated }));
    show();
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link).toHaveAttribute('href', '/c/acme/sign-in?to=%2Fc%2Facme%2Fcontacts%3Fq%3Dli');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
