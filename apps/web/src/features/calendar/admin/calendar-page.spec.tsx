import { clearCompanyDay, type CompanyDayView, listCompanyDays, setCompanyDay } from '@atrium/contracts/calendar';
import { coreErrors } from '@atrium/contracts/core';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { CalendarPage } from './calendar-page.js';

const holiday: CompanyDayView = {
  day: '2026-10-01',
  kind: 'statutory',
  // As the notice says it; shown in the reader's language.
  name: '国庆节',
  source: 'cn-2026',
  version: 1,
};

describe('the calendar of a company', () => {
  let server: FakeServer;
  let own: CompanyDayView[];
  const show = (at = '/admin/calendar?year=2026') =>
    showPage('/admin/calendar', asReader(<CalendarPage />, ['calendar.configure']), { at });
  const sent = (path: string, of: object) =>
    server.calls.filter((call) => call.path === path && Object.keys(of).every((key) => key in (call.input as object)));
  beforeEach(() => {
    own = [];
    server = new FakeServer()
      .on(listCompanyDays, ({ year }) => ({ items: Number(year) === 2026 ? [holiday, ...own] : [], country: 'CN' }))
      .on(setCompanyDay, ({ day, kind, name }) => {
        const set = { day, kind, name, source: 'company', version: 1 };
        own = [set];
        return set;
      })
      .on(clearCompanyDay, () => {
        own = [];
        return {};
      });
    server.install();
  });

  it('shows each day with what it is and where that is known from', async () => {
    show();
    const list = await screen.findByRole('region', { name: 'Days that differ from the week' });
    expect(within(list).getByRole('button', { name: /National Day/ })).toHaveTextContent(
      'Public holiday · State Council notice for 2026 · version 1',
    );
    expect(
      screen.getByRole('button', { name: 'Thursday, October 1, 2026, Public holiday, National Day' }),
    ).toBeVisible();
  });

  it('says when a year has no notice yet', async () => {
    const router = show();
    await userEvent.click(await screen.findByRole('link', { name: 'Next year' }));
    expect(await screen.findByText(/official notice for 2027 is not in/)).toBeVisible();
    expect(router.state.location.search).toBe('?year=2027');
  });

  it('keeps the name of a notice as it stands there, in whatever language it is read', async () => {
    show();
    const list = await screen.findByRole('region', { name: 'Days that differ from the week' });
    await userEvent.click(within(list).getByRole('button', { name: /National Day/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: /^Make-up workday/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save day' }));
    await waitFor(() =>
      expect(sent(setCompanyDay.path, { name: '' })).toEqual([
        expect.objectContaining({ input: expect.objectContaining({ name: '国庆节' }) as object }),
      ]),
    );
  });

  it("sets a day of the company's own, and takes it back", async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Thursday, December 24, 2026' }));
    let dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Name'), 'Founding day');
    await userEvent.click(within(dialog).getByText('Save day'));
    const entry = await screen.findByRole('button', { name: /Dec 24.*Founding day/ });
    expect(sent(setCompanyDay.path, { kind: '' })[0]?.input).toEqual({
      day: '2026-12-24',
      kind: 'rest',
      name: 'Founding day',
    });
    await userEvent.click(entry);
    dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByText('Take back'));
    expect(await screen.findByRole('button', { name: 'Thursday, December 24, 2026' })).toBeVisible();
  });

  it('puts a refusal beside the name', async () => {
    server.on(setCompanyDay, () => ({
      refused: coreErrors.invalid_input,
      errors: [{ path: ['name'], code: 'required' }],
    }));
    show('/admin/calendar?year=2026&day=2026-12-24');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByText('Save day'));
    // The dialog fades in while the answer comes.
    await waitFor(() => expect(within(dialog).getByText('Fill this in.')).toBeVisible());
    expect(within(dialog).getByLabelText('Name')).toHaveAccessibleDescription('Fill this in.');
  });
});
