import type { Pool, RowDataPacket } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { realtimePath } from '@atrium/contracts/core';
import { newId } from '@atrium/kit';
import { openPool } from '../database.js';
import { quantile } from '../machine.js';
import { costOf } from '../processor-time.js';
import type { Product } from '../product.js';
import type { Room } from './rooms.js';

export interface MeshRun {
  readonly messagesPerSecond: number;
  readonly deliveriesPerSecond: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly deliverP50: number;
  readonly deliverP99: number;
  readonly apiSecondsPer100k: number;
  readonly statementsPerMessage: number;
}

interface Sent {
  readonly at: number;
  readonly acked: (ok: boolean) => void;
}

type Heard =
  | { readonly kind: 'chat.messages'; conversationId: string; messages: { commandId: string; seq: number }[] }
  | { readonly kind: 'chat.sent' | 'chat.refused'; readonly ref: number };

/** A body of 100 bytes, as in the measurements of others. */
const body = 'x'.repeat(100);

/** Many connected members, and what they say and hear. */
export class Mesh {
  sent = 0;
  /** Deliveries of what a connection had already, and numbers that a connection never got. */
  doubled = 0;
  skipped = 0;
  private deliveries = 0;
  private acks: number[] = [];
  private delays: number[] = [];
  private readonly waiting = new Map<string, Sent>();
  private readonly heard = new Map<string, number>();
  private ref = 0;
  private next = 0;

  private constructor(
    private readonly product: Product,
    private readonly sockets: readonly WebSocket[],
    private readonly rooms: readonly Room[],
  ) {}

  static async connect(
    product: Product,
    people: readonly { readonly cookie: string }[],
    rooms: readonly Room[],
  ): Promise<Mesh> {
    const sockets: WebSocket[] = [];
    for (const { cookie } of people) sockets.push(await welcomed(product.url, cookie));
    const mesh = new Mesh(product, sockets, rooms);
    for (const socket of sockets) {
      const heard = new Map<string, number>();
      socket.on('message', (data: Buffer) => mesh.receive(data.toString(), heard));
    }
    return mesh;
  }

  /** So many send one message after the other: the next when the last was acknowledged. */
  async run({ senders, seconds }: { readonly senders: number; readonly seconds: number }): Promise<MeshRun> {
    return this.measured(seconds, async (until) => {
      const lane = async (n: number): Promise<void> => {
        while (performance.now() < until) await this.send(n);
      };
      await Promise.all(Array.from({ length: senders }, (_, n) => lane(n)));
    });
  }

  /** Messages at their times, whether those before were acknowledged or not; delays count from when each was due. */
  async runAt(rate: { readonly deliveriesPerSecond: number; readonly seconds: number }): Promise<MeshRun> {
    const size = this.rooms[0]?.members.length ?? 1;
    const everyMs = (1000 * size) / rate.deliveriesPerSecond;
    return this.measured(rate.seconds, async (until) => {
      const answers: Promise<unknown>[] = [];
      for (let due = performance.now(); due < until; due += everyMs) {
        const wait = due - performance.now();
        if (wait > 1) await sleep(wait);
        answers.push(this.send(answers.length, due));
      }
      await Promise.all(answers);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    await sleep(500);
  }

  private async measured(seconds: number, work: (until: number) => Promise<void>): Promise<MeshRun> {
    [this.acks, this.delays, this.deliveries] = [[], [], 0];
    const pool = openPool(1);
    const before = await statements(pool);
    const [, [api = 0]] = await costOf([this.product.pidOf('main')], {
      work: async () => {
        await work(performance.now() + seconds * 1000);
        await sleep(300);
      },
      pieces: () => 1,
    });
    const asked = (await statements(pool)) - before;
    await pool.end();
    const messages = this.acks.length;
    return {
      messagesPerSecond: messages / seconds,
      deliveriesPerSecond: this.deliveries / seconds,
      ackP50: quantile(this.acks, 0.5),
      ackP99: quantile(this.acks, 0.99),
      deliverP50: quantile(this.delays, 0.5),
      deliverP99: quantile(this.delays, 0.99),
      apiSecondsPer100k: (api / 1000 / Math.max(1, this.deliveries)) * 100_000,
      statementsPerMessage: asked / Math.max(1, messages),
    };
  }

  private async send(sender: number, due = performance.now()): Promise<void> {
    const room = this.rooms[this.next++ % this.rooms.length];
    const socket = this.sockets[room?.members[sender % room.members.length] ?? 0];
    const ref = ++this.ref;
    const commandId = newId();
    const draft = { text: `${body} ${commandId}` };
    const ok = await new Promise<boolean>((acked) => {
      this.waiting.set(`${ref}`, { at: performance.now(), acked });
      this.heard.set(commandId, due);
      socket?.send(JSON.stringify({ kind: 'chat.send', ref, conversationId: room?.id, commandId, draft }));
    });
    if (ok) this.sent++;
  }

  /** `last`: the number of each conversation that this connection has heard. */
  private receive(text: string, last: Map<string, number>): void {
    const frame = JSON.parse(text) as Heard;
    if (frame.kind === 'chat.messages') {
      const now = performance.now();
      for (const { commandId, seq } of frame.messages) {
        this.deliveries++;
        this.count(seq, last.get(frame.conversationId) ?? seq - 1);
        last.set(frame.conversationId, seq);
        const due = this.heard.get(commandId);
        if (due !== undefined) this.delays.push(now - due);
      }
      return;
    }
    const sent = this.waiting.get(`${frame.ref}`);
    if (!sent) return;
    this.waiting.delete(`${frame.ref}`);
    if (frame.kind === 'chat.sent') this.acks.push(performance.now() - sent.at);
    sent.acked(frame.kind === 'chat.sent');
  }

  private count(seq: number, last: number): void {
    if (seq <= last) this.doubled++;
    else this.skipped += seq - last - 1;
  }
}

/** Messages of a bench that are in the table. */
export async function storedMessages(pool: Pool): Promise<number> {
  const [[row]] = await pool.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM chat_message WHERE body LIKE ?', [
    `%${body}%`,
  ]);
  return Number(row?.n);
}

/** A socket that has been welcomed and is in the rooms of its member. */
export async function welcomed(url: string, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${realtimePath}?company=demo`, {
    origin: url,
    headers: { cookie },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"hello"')) socket.send('{"kind":"chat.sync","ref":1,"stateNo":0,"heads":[]}');
      if (text.includes('"chat.synced"')) resolve();
    });
  });
  socket.removeAllListeners('message');
  return socket;
}

/** Statements that the server has been asked so far, those of this connection left out as far as can be. */
async function statements(pool: Pool): Promise<number> {
  const [[row]] = await pool.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row?.Value);
}
