import { WebSocket } from 'ws';
import { type Client, connectRealtime, type Realtime } from '@atrium/client';
import { Chat, chatHttp, deviceTime, type OutboxRecord, type OutboxStore } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import type { MessageView } from '@atrium/contracts/chat';
import { eventually } from '@atrium/kit/testing';

/** Where a device is at home, and who sits at it. */
export interface Seat {
  /** `http://…` of an api. */
  readonly url: string;
  readonly slug: string;
  readonly memberId: Id<'member'>;
  readonly cookie: string;
  readonly client: Client;
}

/** A device with the chat client that the product ships, on a real socket. */
export class ChatDevice {
  readonly chat: Chat;
  private readonly realtime: Realtime;
  private connected = false;

  private constructor(private seat: Seat) {
    const url = () => this.seat.url.replace('http', 'ws');
    this.chat = new Chat({
      me: seat.memberId,
      time: deviceTime,
      outbox: memoryStore(),
      http: chatHttp(seat.client),
      say: (frame) => void this.realtime.send(frame),
    });
    this.realtime = connectRealtime({
      get url() {
        return url();
      },
      company: seat.slug,
      openSocket: (address) =>
        new WebSocket(address, {
          origin: this.seat.url,
          headers: { cookie: this.seat.cookie },
        }) as unknown as globalThis.WebSocket,
      onHint: () => undefined,
      onBehind: () => this.chat.wake(),
      onFrame: (frame) => this.chat.receive(frame),
      onState: (state) => this.moved(state === 'connected'),
    });
  }

  /** Connected, and in step with the server. */
  static async open(seat: Seat, conversationId: Id<'conversation'>): Promise<ChatDevice> {
    const device = new ChatDevice(seat);
    await device.chat.start();
    await eventually(
      () => device.chat.messages(conversationId),
      (found) => found !== null,
      60_000,
    );
    device.chat.open(conversationId);
    return device;
  }

  get isConnected(): boolean {
    return this.connected;
  }

  /** From the next connection on it goes to another api. */
  moveTo(url: string): void {
    this.seat = { ...this.seat, url };
  }

  say(conversationId: Id<'conversation'>, words: string): void {
    this.chat.send(conversationId, { text: words, mentions: [], mentionsAll: false, fileIds: [], replyTo: null });
  }

  /** What stands in the conversation here, in its order; lines of the house left out. */
  texts(conversationId: Id<'conversation'>): string[] {
    return [...(this.chat.messages(conversationId)?.messages ?? [])].flatMap(wordsOf);
  }

  /** Everything that it wrote is stored. */
  hasSentAll(conversationId: Id<'conversation'>): boolean {
    return this.chat.messages(conversationId)?.pending.length === 0;
  }

  close(): void {
    this.chat.close();
    this.realtime.close();
  }

  private moved(connected: boolean): void {
    this.connected = connected;
    if (connected) this.chat.connected();
    else this.chat.disconnected();
  }
}

const wordsOf = ({ body }: MessageView): string[] => (body?.kind === 'said' ? [body.text] : []);

function memoryStore(): OutboxStore {
  const records = new Map<string, OutboxRecord>();
  return {
    load: () => Promise.resolve([...records.values()]),
    put: (record) => Promise.resolve(void records.set(record.commandId, record)),
    remove: (commandId) => Promise.resolve(void records.delete(commandId)),
  };
}
