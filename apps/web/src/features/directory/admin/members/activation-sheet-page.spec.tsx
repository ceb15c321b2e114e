import { printActivations } from '@atrium/contracts/directory';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, person } from '../../testing/people.js';
import { ActivationSheetPage } from './activation-sheet-page.js';
import { sheetFor } from './sheet-address.js';

const [ann, bob] = [person('Ann'), person('Bob')];
const pathname = '/members/activation-sheet';

const slip = {
  memberId: ann.id,
  name: 'Ann',
  number: 'E1',
  department: 'Sales',
  code: 'ABCDE-FGHJK',
  url: 'https://atrium.example/activate#ABCDE-FGHJK',
  expiresAt: '2026-03-10T00:00:00.000Z',
};

describe('the activation sheet', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(printActivations, () => ({
      items: [slip],
      skipped: [bob.id],
    }));
    server.install();
  });

  it('makes codes by a press only, and names those who get none', async () => {
    showPage(pathname, asOwner(<ActivationSheetPage />), { at: { pathname, ...sheetFor([ann, bob]) } });
    expect(await screen.findByText('For 2 people')).toBeVisible();
    expect(server.calls).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Make 2 codes' }));
    expect(await screen.findByText('ABCDE-FGHJK')).toBeVisible();
    expect(screen.getByRole('img', { name: 'QR code for Ann' })).toBeVisible();
    expect(screen.getByText(/open atrium.example\/activate and type the code/)).toBeVisible();
    expect(screen.getByText(/No code for Bob/)).toBeVisible();
    // Hours from 0 to 23, as everywhere.
    expect(screen.getByText(/Mar 10, 2026, \d\d:00$/)).toBeVisible();
  });

  it('says when phones cannot open its address', async () => {
    const open = () => showPage(pathname, asOwner(<ActivationSheetPage />), { at: { pathname, ...sheetFor([ann]) } });
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Make 1 code' }));
    await screen.findByText('ABCDE-FGHJK');
    expect(screen.queryByText(/Phones cannot open/)).toBeNull();
    cleanup();
    server.on(printActivations, () => ({
      items: [{ ...slip, url: 'http://127.0.0.1:3000/activate#ABCDE-FGHJK' }],
      skipped: [],
    }));
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Make 1 code' }));
    expect(await screen.findByText(/Phones cannot open this sheet: 127.0.0.1:3000 is/)).toBeVisible();
  });

  it('warns before the codes are left behind', async () => {
    const router = showPage(pathname, asOwner(<ActivationSheetPage />), { at: { pathname, ...sheetFor([ann]) } });
    await userEvent.click(await screen.findByRole('button', { name: 'Make 1 code' }));
    await screen.findByText('ABCDE-FGHJK');
    await userEvent.click(screen.getByRole('link', { name: 'Back to the members' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without these codes?' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(router.state.location.pathname).toBe(pathname);
    await userEvent.click(screen.getByRole('link', { name: 'Back to the members' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(router.state.location.pathname).toBe('/members');
  });

  it('says how to choose people when it is opened by itself', async () => {
    showPage(pathname, asOwner(<ActivationSheetPage />), { at: pathname });
    expect(await screen.findByRole('link', { name: 'Choose people' })).toBeVisible();
  });
});
