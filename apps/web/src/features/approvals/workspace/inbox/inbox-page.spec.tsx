import { approveTask, decideTogether, rejectTask } from '@atrium/contracts/approvals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader } from '../../../../shared/testing/as-reader.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { FakeApprovals } from '../../testing/fake-approvals.js';
import { InboxPage } from './inbox-page.js';

describe('the inbox', () => {
  let fake: FakeApprovals;
  const show = (at = '') =>
    showPage('/c/:company/inbox/:requestId?', asReader(<InboxPage />, ['approvals.use']), {
      at: `/c/acme/inbox${at}`,
      company: 'acme',
    });
  const rows = async () =>
    (await screen.findAllByRole('listitem')).filter((one) => one.classList.contains('inbox-row'));
  const sent = (path: string) => fake.server.calls.filter((call) => call.path === path).map(({ input }) => input);
  const check = (title: string) => screen.getByRole('checkbox', { name: `Select ${title}` });
  beforeEach(() => {
    sessionStorage.clear();
    fake = new FakeApprovals();
  });

  it('has what is needed to decide: what, how much, who', async () => {
    fake.ask('Freight');
    show();
    expect((await rows()).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Freight.*CN¥18,600\.00.*Daniel/),
    ]);
  });

  it('says that nothing waits, and that nothing was found, in different words', async () => {
    show();
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'tester');
    expect(await screen.findByText('Nothing found for “tester”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  });

  it('goes through the list and decides by keys, and opens the next one', async () => {
    fake.ask('Freight');
    fake.ask('Tester');
    const router = show();
    await rows();
    await userEvent.keyboard('j');
    expect(await screen.findByRole('region', { name: 'Freight' })).toBeVisible();
    await within(screen.getByRole('region', { name: 'Freight' })).findAllByRole('button', { name: /^Approve/ });
    await userEvent.keyboard('j');
    expect(await screen.findByRole('region', { name: 'Tester' })).toBeVisible();
    await userEvent.keyboard('k');
    await screen.findByRole('region', { name: 'Freight' });
    await within(screen.getByRole('region', { name: 'Freight' })).findAllByRole('button', { name: /^Approve/ });
    await userEvent.keyboard('a');
    await waitFor(() => expect(router.state.location.pathname).toContain('TESTER'));
    expect(sent(approveTask.path)).toMatchObject([{ task: 1 }]);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('asks for the reason that a rejection needs, and keeps what was written over a reload', async () => {
    const { id } = fake.ask('Freight');
    show(`/${id}`);
    await screen.findByRole('button', { name: /^Reject/ });
    const open = within(screen.getByRole('region', { name: 'Freight' }));
    await userEvent.keyboard('r');
    expect(await open.findByText('Write a reason first.')).toBeVisible();
    const reason = open.getByRole('textbox', { name: 'Reason' });
    expect(reason).toHaveFocus();
    await userEvent.type(reason, 'Too dear');
    expect(sessionStorage).toHaveLength(1);
    await userEvent.click(open.getByRole('button', { name: /^Reject/ }));
    await waitFor(() => expect(sent(rejectTask.path)).toMatchObject([{ reason: 'Too dear' }]));
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('decides several at once, and says of each what became of it', async () => {
    fake.ask('Freight');
    fake.ask('Tester');
    fake.ask('Trip');
    fake.taken.add(fake.requests[1]!.id);
    show();
    await rows();
    await userEvent.click(check('Freight'));
    await userEvent.click(check('Tester'));
    await userEvent.click(screen.getByRole('button', { name: 'Approve 2' }));
    const result = await screen.findByRole('status');
    expect(result).toHaveTextContent('1 approved');
    expect(result).toHaveTextContent(/Tester.*decided already/);
    const ids = sent(decideTogether.path).flatMap((input) => (input as { items: { commandId: string }[] }).items);
    expect(new Set(ids.map(({ commandId }) => commandId)).size).toBe(2);
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('sends the same commands again after a lost answer', async () => {
    fake.ask('Freight');
    show();
    await rows();
    await userEvent.click(check('Freight'));
    fake.server.network = 'down';
    await userEvent.click(screen.getByRole('button', { name: 'Approve 1' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(check('Freight')).toBeChecked();
    fake.server.network = 'up';
    await userEvent.click(screen.getByRole('button', { name: 'Approve 1' }));
    expect(await screen.findByText('1 approved')).toBeVisible();
  });

  it('keeps the tab and what is looked for in the address', async () => {
    const router = show('?tab=submitted');
    expect(await screen.findByText('Nothing submitted yet')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Approved');
    await waitFor(() => expect(router.state.location.search).toBe('?tab=submitted&status=approved'));
    expect(await screen.findByText('Nothing fits these filters')).toBeVisible();
  });
});
