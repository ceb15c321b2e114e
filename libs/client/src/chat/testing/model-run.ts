import type { Chat } from '../chat.js';
import { ModelDevice, type Weather } from './model-device.js';
import type { ModelRoom } from './model-room.js';
import { ModelServer } from './model-server.js';
import { draftOf, idOf } from './values.js';
import { chanceOf, VirtualTime } from './virtual-time.js';

export const stepKinds = [
  'send',
  'send',
  'send',
  'send',
  'sendToAll',
  'sendNaming',
  'read',
  'react',
  'recall',
  'open',
  'leavePage',
  'older',
  'break',
  'reload',
  'offline',
  'online',
  'wake',
  'elsewhere',
  'burst',
  'house',
  'changes',
  'out',
  'in',
  'wait',
  'wait',
  'longWait',
] as const;

export interface ModelStep {
  readonly kind: (typeof stepKinds)[number];
  readonly device: number;
  readonly room: number;
  readonly n: number;
}

const ann = idOf<'member'>('A');
const ben = idOf<'member'>('B');
const cat = idOf<'member'>('C');

/** Two devices of Ann and one of Ben, three rooms, and a network that does what `weather` says. */
export class ModelRun {
  readonly time: VirtualTime;
  readonly server: ModelServer;
  readonly devices: ModelDevice[];
  readonly rooms: ModelRoom[];
  /** What was written on each device, in each room, in its order. */
  readonly written = new Map<string, string[]>();
  readonly problems: string[] = [];

  private constructor(
    seed: number,
    private readonly weather: Weather,
  ) {
    const chance = chanceOf(seed);
    this.time = new VirtualTime(chance);
    this.server = new ModelServer(this.time);
    this.server.busy = () => {
      if (chance() >= this.weather.lose / 2) return null;
      return {
        code: chance() < 0.5 ? 'core.unavailable' : 'core.too_many_requests',
        details: { retryAfterSeconds: 1 },
      };
    };
    this.rooms = ['1', '2', '3'].map((name) => this.server.room(idOf(name), [ann, ben, cat]));
    const world = { time: this.time, weather, onPage: (chat: Chat) => this.watch(chat) };
    this.devices = [ann, ann, ben].map((memberId) => new ModelDevice(memberId, this.server, world));
  }

  static async begin(seed: number, weather: Weather): Promise<ModelRun> {
    const run = new ModelRun(seed, { ...weather });
    for (const device of run.devices) await device.reload();
    await run.time.pass(10_000);
    for (const { chat } of run.devices) for (const room of run.rooms.slice(0, 2)) chat.open(room.id);
    return run;
  }

  async do({ kind, device: deviceNo, room: roomNo, n }: ModelStep): Promise<void> {
    const device = this.devices[deviceNo]!;
    const room = this.rooms[roomNo]!;
    const { chat } = device;
    const seq = room.messages.length - (n % 20);
    const message = { conversationId: room.id, seq };
    const code = ['👍', '🎉'][n % 2]!;
    if (kind === 'send') this.write(deviceNo, room, {});
    else if (kind === 'sendToAll') this.write(deviceNo, room, { mentionsAll: true });
    else if (kind === 'sendNaming') this.write(deviceNo, room, { mentions: [n % 2 ? ann : ben] });
    else if (kind === 'read') chat.markRead(room.id, n % 3 ? (chat.messages(room.id)?.messages.to ?? 0) : seq);
    else if (kind === 'react' && seq > 0) void chat.react(message, code, n % 3 > 0).catch(() => undefined);
    else if (kind === 'recall' && seq > 0) void chat.recall(message).catch(() => undefined);
    else if (kind === 'open') chat.open(room.id);
    else if (kind === 'leavePage') chat.leave(room.id);
    else if (kind === 'older') chat.loadOlder(room.id);
    else if (kind === 'break') device.breakConnection();
    else if (kind === 'reload') await device.reload();
    else if (kind === 'offline') device.setOnline(false);
    else if (kind === 'online') device.setOnline(true);
    else if (kind === 'wake') chat.wake();
    else if (kind === 'elsewhere') this.elsewhere(room, 1 + (n % 5));
    else if (kind === 'burst') this.elsewhere(room, 150 + n * 3);
    else if (kind === 'house') this.server.say(room);
    else if (kind === 'changes') this.changeMuch(room, n);
    else if (kind === 'out') this.server.leave(this.rooms[2]!, n % 2 ? ann : ben);
    else if (kind === 'in') this.server.join(this.rooms[2]!, n % 2 ? ann : ben);
    else if (kind === 'wait') await this.time.pass(n * 20);
    else if (kind === 'longWait') await this.time.pass(n * 500);
    await this.time.pass(n % 7);
  }

  /** The network becomes whole, and time passes; then every page is looked at from its beginning. */
  async heal(): Promise<void> {
    Object.assign(this.weather, { lose: 0, repeat: 0, delayMs: 20 });
    for (const device of this.devices) device.setOnline(true);
    await this.time.pass(120_000);
  }

  async lookAtEverything(): Promise<void> {
    for (const { chat } of this.devices) for (const { view } of chat.conversations()) chat.open(view.id);
    await this.time.pass(2000);
    for (let page = 0; page < 100; page++) {
      const wanting = this.devices.flatMap(({ chat }) =>
        chat
          .conversations()
          .flatMap(({ view }) => (chat.messages(view.id)?.older === 'more' ? [{ chat, id: view.id }] : [])),
      );
      if (wanting.length === 0) return;
      for (const { chat, id } of wanting) chat.loadOlder(id);
      await this.time.pass(2000);
    }
  }

  private write(deviceNo: number, room: ModelRoom, more: Parameters<typeof draftOf>[1]): void {
    const key = `${deviceNo}:${room.id}`;
    const list = this.written.get(key) ?? [];
    list.push(this.devices[deviceNo]!.chat.send(room.id, draftOf(`${key}:${list.length}`, more)));
    this.written.set(key, list);
  }

  private elsewhere(room: ModelRoom, count: number): void {
    for (let n = 0; n < count; n++) {
      const commandId = `${room.id}:${room.messages.length}`;
      this.server.send(cat, room.id, { commandId, draft: draftOf('from elsewhere') });
    }
  }

  private changeMuch(room: ModelRoom, n: number): void {
    const last = room.messages.length;
    for (let change = 0; change < n * 8 && last > 0; change++)
      this.server.change(room, cat, Math.max(1, last - (change % 30)), { code: '👀', on: change % 60 < 30 });
  }

  /** What must hold at every moment that a page is drawn. */
  private watch(chat: Chat): void {
    const readSoFar = new Map<string, number>();
    chat.subscribe(() => {
      const rows = chat.conversations();
      if (rows !== chat.conversations()) this.problems.push('a list that is new though nothing is');
      const here = new Set<string>(rows.map(({ view }) => view.id));
      for (const id of readSoFar.keys()) if (!here.has(id)) readSoFar.delete(id);
      for (const { view, readSeq } of rows) {
        if (readSeq < (readSoFar.get(view.id) ?? 0)) this.problems.push(`read went back to ${readSeq}`);
        readSoFar.set(view.id, readSeq);
        const shown = chat.messages(view.id)!;
        if (shown.pending.length === 0) continue;
        const stands = new Set([...shown.messages].map(({ commandId }) => commandId));
        if (shown.pending.some(({ commandId }) => stands.has(commandId))) this.problems.push('a message shown twice');
      }
    });
  }
}
