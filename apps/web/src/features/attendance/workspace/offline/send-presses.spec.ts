import 'fake-indexeddb/auto';
import { createClient, newCommandId } from '@atrium/client';
import {
  attendanceErrors,
  clockIn,
  type PunchReceipt,
  type QueuedAnswer,
  sendQueuedPunches,
} from '@atrium/contracts/attendance';
import { coreErrors } from '@atrium/contracts/core';
import { idOf } from '../../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { at, receiptOf, storedAnswer } from '../../testing/days.js';
import { deviceMoment } from './device.js';
import { type KeptPress, pressStore } from './press-store.js';
import { flushPresses, sendPress } from './send-presses.js';

const me = { company: 'acme', memberId: idOf('me') };
const client = createClient({ baseUrl: '' });

const newPress = (more: Partial<KeptPress> = {}): KeptPress => ({
  commandId: newCommandId(),
  ...me,
  proof: { device: 'device-of-this-test' },
  pressed: deviceMoment(),
  lastServerTime: at('08:40'),
  at: at('08:52'),
  skewMs: 400,
  slotKey: '0.on',
  workDate: '2026-03-03',
  refusal: null,
  ...more,
});

/** A press as the card makes it: kept first. */
async function kept(more: Partial<KeptPress> = {}): Promise<KeptPress> {
  const press = newPress(more);
  await pressStore.put(press);
  return press;
}

describe('presses that this device keeps', () => {
  let server: FakeServer;
  /** What the real server holds: each command once. */
  let stored: Map<string, PunchReceipt>;
  const store = (commandId: string): PunchReceipt => {
    const receipt = stored.get(commandId) ?? receiptOf(commandId);
    stored.set(commandId, receipt);
    return receipt;
  };
  const waiting = async () => (await pressStore.of(me)).filter(({ refusal }) => refusal === null);
  const calls = (path: string) => server.calls.filter((call) => call.path === path);

  beforeEach(async () => {
    for (const { commandId } of await pressStore.of(me)) await pressStore.remove(commandId);
    stored = new Map();
    server = new FakeServer()
      .on(clockIn, ({ commandId }) => store(commandId))
      .on(sendQueuedPunches, ({ punches }) => ({
        answers: punches.map(({ commandId }) => storedAnswer(store(commandId))),
      }));
    server.install();
  });

  it('leave for a receipt, which stays to be shown', async () => {
    const press = await kept();
    expect(await sendPress(client, press)).toMatchObject({ kind: 'receipt', receipt: { commandId: press.commandId } });
    expect(await waiting()).toEqual([]);
    expect((await pressStore.receipts(me)).map(({ commandId }) => commandId)).toContain(press.commandId);
  });

  it('stay when nothing comes through, and survive the end of the page', async () => {
    server.network = 'down';
    const press = await kept();
    expect(await sendPress(client, press)).toEqual({ kind: 'kept' });
    jest.resetModules();
    const { pressStore: storeOfNextPage } = await import('./press-store.js');
    expect(await storeOfNextPage.of(me)).toEqual([press]);
  });

  it('are sent with the clocks of the press and of the sending', async () => {
    const press = await kept();
    await flushPresses(client, me);
    const input = calls(sendQueuedPunches.path)[0]?.input as { sending: object; punches: object[] };
    expect(input.punches).toEqual([
      {
        commandId: press.commandId,
        device: 'device-of-this-test',
        pressed: press.pressed,
        lastServerTime: press.lastServerTime,
      },
    ]);
    expect(input.sending).toMatchObject({ bootMark: press.pressed.bootMark });
  });

  it('count once when the answer was lost', async () => {
    server.network = 'loses_answers';
    const press = await kept();
    expect(await sendPress(client, press)).toEqual({ kind: 'kept' });
    server.network = 'up';
    expect(await flushPresses(client, me)).toBe(true);
    expect(stored.size).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('are sent once by two flushes at a time', async () => {
    await kept();
    await kept();
    await Promise.all([flushPresses(client, me), flushPresses(client, me)]);
    expect(calls(sendQueuedPunches.path)).toHaveLength(1);
  });

  it('are not sent by their own page when another tab did it meanwhile', async () => {
    const press = await kept();
    const [, outcome] = await Promise.all([flushPresses(client, me), sendPress(client, press)]);
    expect(outcome).toMatchObject({ kind: 'receipt', receipt: { commandId: press.commandId } });
    expect(calls(clockIn.path)).toEqual([]);
  });

  it('stay to be read when they were refused, each for itself, and are not sent again', async () => {
    const [old, good] = [await kept(), await kept()];
    server.on(sendQueuedPunches, ({ punches }) => ({
      answers: punches.map(({ commandId }): QueuedAnswer =>
        commandId === old.commandId
          ? {
              kind: 'refused',
              commandId: old.commandId,
              code: attendanceErrors.offline_too_old.code,
              details: { maxHours: 24 },
            }
          : storedAnswer(store(commandId)),
      ),
    }));
    await flushPresses(client, me);
    expect(await pressStore.of(me)).toEqual([
      { ...old, refusal: { code: 'attendance.offline_too_old', details: { maxHours: 24 } } },
    ]);
    expect(stored.has(good.commandId)).toBe(true);
    await flushPresses(client, me);
    expect(calls(sendQueuedPunches.path)).toHaveLength(1);
  });

  it.each([coreErrors.unauthenticated, coreErrors.too_many_requests, coreErrors.internal, coreErrors.unavailable])(
    'stay when the server has not decided: $code',
    async (refused) => {
      server.on(clockIn, () => ({ refused })).on(sendQueuedPunches, () => ({ refused }));
      const press = await kept();
      expect(await sendPress(client, press)).toEqual({ kind: 'kept' });
      expect(await flushPresses(client, me)).toBe(false);
      expect(await waiting()).toEqual([press]);
    },
  );

  it('do not hold each other up when one cannot be read', async () => {
    const [broken, good] = [await kept(), await kept()];
    server.on(sendQueuedPunches, ({ punches }) =>
      punches.some(({ commandId }) => commandId === broken.commandId)
        ? { refused: coreErrors.invalid_input }
        : { answers: punches.map(({ commandId }) => storedAnswer(store(commandId))) },
    );
    await flushPresses(client, me);
    expect((await pressStore.of(me)).map(({ commandId, refusal }) => [commandId, refusal?.code])).toEqual([
      [broken.commandId, 'core.invalid_input'],
    ]);
    expect(stored.has(good.commandId)).toBe(true);
  });

  it('are nobody else’s', async () => {
    const press = await kept();
    const other = { company: 'acme', memberId: idOf('other') };
    await flushPresses(client, other);
    expect(server.calls).toEqual([]);
    expect(await waiting()).toEqual([press]);
  });
});
