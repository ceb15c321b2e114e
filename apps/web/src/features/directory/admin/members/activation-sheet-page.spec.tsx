import { printActivations } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, person } from '../../testing/people.js';
import { ActivationSheetPage } from './activation-sheet-page.js';
import { sheetFor } from './sheet-address.js';

const [ann, bob] = [person('Ann'), person('Bob')];
const pathname = '/members/activation-sheet';

describe('the activation sheet', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(printActivations, () => ({
      items: [
        {
          memberId: ann.id,
          name: 'Ann',
          number: 'E1',
          department: 'Sales',
          code: 'ABCDE-FGHJK',
          url: 'https://atrium.example/activate#ABCDE-FGHJK',
          expiresAt: '2026-03-10T00:00:00.000Z',
        },
      ],
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
