import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { ModelDevice } from './testing/model-device.js';
import type { ModelRoom } from './testing/model-room.js';
import { ModelRun, stepKinds } from './testing/model-run.js';
import { often } from './testing/runs.js';

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...stepKinds),
    device: fc.nat(2),
    room: fc.nat(2),
    n: fc.nat(60),
  }),
  { maxLength: 60, size: 'max' },
);
const weather = fc.record({
  lose: fc.constantFrom(0, 0.05, 0.3),
  repeat: fc.constantFrom(0, 0.2),
  delayMs: fc.constantFrom(5, 100, 1500),
});

/** What the server would tell a device that asks for everything. */
function truthFor({ memberId }: ModelDevice, rooms: readonly ModelRoom[]) {
  return rooms
    .filter((room) => room.members.get(memberId)?.in)
    .map((room) => ({ room, view: room.view(memberId) }))
    .sort((a, b) => newest(b.room) - newest(a.room) || (a.room.id < b.room.id ? -1 : 1))
    .map(({ room, view }) => {
      const { lastToAll } = view.head;
      const toAll = lastToAll > view.readSeq && lastToAll >= view.visibleFrom ? [lastToAll] : [];
      return {
        id: room.id,
        unread: view.head.countable - view.readCountable,
        readSeq: view.readSeq,
        mentions: [...new Set([...view.mentions, ...toAll])].sort((a, b) => a - b),
        messages: room.range(memberId, 1, Infinity),
      };
    });
}

const newest = (room: ModelRoom) => Date.parse(room.messages.at(-1)?.at ?? '1970-01-01T00:00:00Z');

const seenBy = ({ chat }: ModelDevice) =>
  chat.conversations().map(({ view, unread, readSeq, mentions }) => ({
    id: view.id,
    unread,
    readSeq,
    mentions,
    messages: [...chat.messages(view.id)!.messages],
  }));

const withoutMessages = <T extends { messages: unknown }>(rows: readonly T[]) =>
  rows.map(({ messages: _, ...row }) => row);

/** Refused messages are shown until their writer decides; here they decide against all of them. */
function refusedOn(device: ModelDevice): Set<string> {
  const refused = [...device.storage.records.values()].filter((record) => record.refused);
  for (const { conversationId, commandId } of refused) device.chat.discard(conversationId, commandId);
  return new Set(refused.map(({ commandId }) => commandId));
}

function expectWrittenStored(run: ModelRun, refused: readonly Set<string>[]): void {
  for (const [key, commandIds] of run.written) {
    const written = new Set(commandIds);
    const stored = run.rooms.flatMap(({ messages }) => messages.map(({ commandId }) => commandId));
    const expected = commandIds.filter((commandId) => !refused[Number(key.split(':')[0])]?.has(commandId));
    expect(stored.filter((commandId) => written.has(commandId))).toEqual(expected);
  }
}

it('whatever the network and the pages do: when it is whole again, every device shows the messages of the server, each once, in order, changed alike, with the same unread count, and everything written is stored once, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), weather, steps, async (seed, sky, todo) => {
      const run = await ModelRun.begin(seed, sky);
      for (const step of todo) await run.do(step);
      await run.heal();

      const refused = run.devices.map(refusedOn);
      for (const device of run.devices)
        expect(withoutMessages(seenBy(device))).toEqual(withoutMessages(truthFor(device, run.rooms)));
      await run.lookAtEverything();
      expectWrittenStored(run, refused);
      for (const device of run.devices) {
        const [seen, truth] = [seenBy(device), truthFor(device, run.rooms)];
        // Jest takes its time over thousands of messages; it is asked when there is a difference to show.
        if (!isDeepStrictEqual(seen, truth)) expect(seen).toEqual(truth);
        expect(device.storage.records.size).toBe(0);
        expect(device.chat.conversations().flatMap(({ pending }) => pending)).toEqual([]);
      }
      expect(run.problems).toEqual([]);
    }),
    often,
  );
});
