import 'fake-indexeddb/auto';
import { clockIn, sendQueuedPunches } from '@atrium/contracts/attendance';
import { coreErrors } from '@atrium/contracts/core';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { idOf } from '../../../../shared/testing/as-reader.js';
import { clockBench, owner } from '../../testing/clock-bench.js';
import { at, dayBefore, receiptOf, storedAnswer } from '../../testing/days.js';
import { pressStore } from '../offline/press-store.js';

describe('the clock card without a connection, or a session', () => {
  const bench = clockBench();
  const { show, button, press } = bench;

  it('keeps a press without a connection, shows it as such, and sends it later', async () => {
    show();
    await button();
    bench.server.network = 'down';
    await press();
    expect(await screen.findByText('1 punch waits to be sent')).toBeVisible();
    const [slot] = screen.getAllByRole('listitem');
    expect(slot).toHaveTextContent('Kept on this device, sent once there is a connection');
    bench.server.on(sendQueuedPunches, ({ punches }) => ({
      answers: punches.map(({ commandId }) => storedAnswer(receiptOf(commandId, { clock: 'corrected' }))),
    }));
    bench.server.network = 'up';
    await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(screen.queryByText('1 punch waits to be sent')).toBeNull());
    expect(screen.getByText('1 punch was sent')).toBeVisible();
    expect(screen.getByText(/pressed offline, clock checked/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'I have read it' }));
    await waitFor(() => expect(screen.queryByText('1 punch was sent')).toBeNull());
  });

  it('offers the next act once a press is kept, and takes a second one for no slot', async () => {
    show();
    await button();
    bench.server.network = 'down';
    await press();
    await screen.findByText('1 punch waits to be sent');
    expect(await button()).toHaveTextContent('Clock out18:00 Day shift · counts only from 13:30 on');
    await press();
    await screen.findByText('2 punches wait to be sent');
    const slots = (await pressStore.of(owner)).map(({ slotKey }) => slotKey);
    expect(slots).toEqual(['0.on', null]);
  });

  it.each([
    ['accept', "the clock can't be checked any more.", "the clock can't be checked any more; the punch is marked so"],
    ['refuse', 'your group takes no such punches', 'your group takes no such punches. Tell your manager'],
  ] as const)('promises of a kept press only what holds: %s', async (unverified, before, after) => {
    bench.day = dayBefore({ offline: { maxHours: 24, unverified } });
    show();
    await button();
    bench.server.network = 'down';
    await press();
    expect(await screen.findByText(/Leave this page open until then/)).toHaveTextContent(before);
    const [kept] = await pressStore.of(owner);
    if (!kept) throw new Error('The press was not kept.');
    await act(() => pressStore.put({ ...kept, pressed: { ...kept.pressed, bootMark: 'the run before' } }));
    expect(await screen.findByText(/The page was loaded anew since/)).toHaveTextContent(after);
  });

  it('keeps a press of somebody who was signed out, says so, and leaves the sign-in to the banner', async () => {
    bench.server.on(clockIn, () => ({ refused: coreErrors.unauthenticated }));
    show({ isSignedOut: true });
    await press();
    expect(
      await screen.findByText('You are signed out. The punch is kept on this device and is sent after you sign in.'),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send now' })).toBeNull();
    expect(screen.queryByText(/once there is a connection/)).toBeNull();
    expect(await pressStore.of(owner)).toHaveLength(1);
  });

  it('opens without a connection, as things stood', async () => {
    show();
    await button();
    cleanup();
    bench.server.network = 'down';
    show();
    expect(
      await screen.findByText(/No connection to the server. This is how things stood Tue, Mar 3, 08:52/),
    ).toBeVisible();
    expect(await button()).toHaveTextContent('no connection: kept here, sent later');
  });

  it('shows a refused press with the reason until it was read', async () => {
    await pressStore.put({
      commandId: idOf('old'),
      ...owner,
      proof: { device: 'device-of-this-test' },
      pressed: { deviceTime: at('08:00'), monotonicMs: 1, bootMark: '1' },
      lastServerTime: null,
      at: at('08:00'),
      skewMs: 0,
      slotKey: null,
      workDate: '2026-03-03',
      refusal: { code: 'attendance.offline_too_old', details: { maxHours: 24 } },
    });
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The punch of Tue, Mar 3, 08:00 was refusedThis punch is older than your group allows (24 h).',
    );
    await userEvent.click(screen.getByRole('button', { name: 'I have read it' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
