import { ChatClientFrame } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { Chat } from '../chat.js';
import type { ChatHttp } from '../chat-http.js';
import { MemoryOutbox } from './memory-outbox.js';
import type { ModelServer, ModelSocket } from './model-server.js';
import type { VirtualTime } from './virtual-time.js';

/** What goes wrong between devices and server. From 0 to 1. */
export interface Weather {
  lose: number;
  repeat: number;
  /** The longest way of a frame, in milliseconds: frames overtake each other. */
  delayMs: number;
}

const problem = (about: { code: string; status: number; details: object }) =>
  Object.assign(new Error(about.code), about);
const offline = () => problem({ code: 'client.offline', status: 0, details: {} });

/** A device: its storage outlives its pages, each page is a `Chat` of its own, each connection has frames of its own. */
export class ModelDevice {
  readonly storage = new MemoryOutbox();
  chat!: Chat;
  private online = true;
  private socket: ModelSocket | null = null;
  private cancelReconnect: () => void = () => undefined;

  constructor(
    readonly memberId: Id<'member'>,
    private readonly server: ModelServer,
    private readonly world: { time: VirtualTime; weather: Weather; onPage: (chat: Chat) => void },
  ) {}

  /** A new page: whatever the old one had in memory is gone. */
  async reload(): Promise<void> {
    this.drop();
    let here = true;
    const { time } = this.world;
    // What an old page wanted to do later dies with it.
    const later = {
      now: () => time.now(),
      random: time.random,
      after: (ms: number, act: () => void) => time.after(ms, () => here && act()),
    };
    this.endPage();
    this.endPage = () => (here = false);
    this.chat = new Chat({
      me: this.memberId,
      time: later,
      outbox: this.storage,
      http: this.http(() => here),
      say: (frame) => here && this.say(frame),
    });
    this.world.onPage(this.chat);
    await this.chat.start();
    this.connect();
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.breakConnection();
  }

  /** The socket closes; frames that are on their way are gone. It comes back after a while, if there is a network. */
  breakConnection(): void {
    this.drop();
    this.chat.disconnected();
    this.cancelReconnect = this.world.time.after(500 + this.world.time.random() * 2000, () => this.connect());
  }

  private endPage: () => void = () => undefined;

  private connect(): void {
    this.cancelReconnect();
    if (!this.online || this.socket) return;
    const socket: ModelSocket = {
      memberId: this.memberId,
      push: (frame) => this.travel(() => this.socket === socket && this.chat.receive(frame)),
    };
    this.socket = socket;
    this.server.sockets.add(socket);
    this.chat.connected();
  }

  private drop(): void {
    this.cancelReconnect();
    if (this.socket) this.server.sockets.delete(this.socket);
    this.socket = null;
  }

  private say(frame: ChatClientFrame): void {
    const { socket } = this;
    if (socket) this.travel(() => this.socket === socket && this.server.handle(socket, ChatClientFrame.parse(frame)));
  }

  private travel(arrive: () => unknown): void {
    const { time, weather } = this.world;
    if (time.random() < weather.lose) return;
    const times = time.random() < weather.repeat ? 2 : 1;
    for (let n = 0; n < times; n++) time.after(time.random() * weather.delayMs, arrive);
  }

  private http(here: () => boolean): ChatHttp {
    const { time, weather } = this.world;
    const way = <T>(act: () => T): Promise<T> =>
      new Promise((resolve, reject: (reason: Error) => void) => {
        time.after(time.random() * weather.delayMs, () => {
          if (!this.online || time.random() < weather.lose) return reject(offline());
          const answer = act();
          if (!here() || time.random() < weather.lose) return reject(offline());
          time.after(time.random() * weather.delayMs, () => resolve(answer));
        });
      });
    return {
      send: async (conversationId, commandId, draft) => {
        const answer = await way(() => this.server.send(this.memberId, conversationId, { commandId, draft }));
        if ('code' in answer) throw problem({ ...answer, status: 400 });
        return answer;
      },
      recall: ({ conversationId, seq }) => way(() => this.changed(conversationId, seq, 'recall')),
      react: ({ conversationId, seq }, code, on) => way(() => this.changed(conversationId, seq, { code, on })),
    };
  }

  private changed(conversationId: string, seq: number, what: 'recall' | { code: string; on: boolean }) {
    return this.server.change(this.server.rooms.get(conversationId)!, this.memberId, seq, what)!;
  }
}
