import type { LiveSocket, MemberActor } from '@atrium/kit';
import { newId, Realtime } from '@atrium/kit';
import { settle, textsOf } from '@atrium/kit/testing';
import type {
  ChatClientFrame,
  ChatServerFrame,
  ConversationView,
  MessageDraft,
  MessageView,
} from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { MemberView } from '@atrium/contracts/directory';
import { DirectoryBench, type Draw, drawing } from '@atrium/server-directory/testing';
import { chatEntities } from '../chat-entities.js';
import { ChatModule } from '../chat.module.js';
import { Conversations } from '../conversations/conversations.service.js';
import { Messages } from '../messages/messages.service.js';
import { DeliverPosts } from '../posts/deliver-posts.job.js';
import { ReadCursors } from '../reading/read-cursors.js';
import { ChatTalker } from '../sync/chat-talker.js';

type Company = Awaited<ReturnType<typeof drawing>>['company'];

/** Text and nothing else. */
export const text = (words: string): MessageDraft => ({
  text: words,
  mentions: [],
  mentionsAll: false,
  fileIds: [],
  replyTo: null,
});

/** A device of a member that keeps all that it is told. */
export class Device {
  readonly told: ChatServerFrame[] = [];
  readonly entered = new Set<string>();
  private ref = 0;

  constructor(
    private readonly house: DirectoryBench,
    readonly who: MemberActor & { readonly sessionId: Id<'session'> },
  ) {}

  send(frame: Buffer): void {
    this.told.push(...textsOf(frame).map((one) => JSON.parse(one) as ChatServerFrame));
  }

  terminate(): void {
    throw new Error('This device was cut off.');
  }

  /** Says something and returns the answer, if one came. */
  async say(frame: { kind: ChatClientFrame['kind'] } & Record<string, unknown>): Promise<ChatServerFrame | undefined> {
    const ref = ++this.ref;
    await this.house.as(this.who, () =>
      this.house.get(ChatTalker).receive(this as unknown as LiveSocket, { ref, ...frame }),
    );
    return this.told.find((one) => 'ref' in one && one.ref === ref);
  }

  sync(stateNo = 0, heads: unknown[] = []): Promise<ChatServerFrame | undefined> {
    return this.say({ kind: 'chat.sync', stateNo, heads });
  }

  /** The texts that were pushed, in the order of their coming. */
  heard(conversationId: string): string[] {
    return this.told.flatMap((frame) =>
      frame.kind === 'chat.messages' && frame.ref === undefined && frame.conversationId === conversationId
        ? frame.messages.map(wordsOf)
        : [],
    );
  }
}

/** What a message says; a line of the house by its code. */
export const wordsOf = ({ body }: Pick<MessageView, 'body'>): string =>
  body === null
    ? '(recalled)'
    : body.kind === 'said'
      ? body.text
      : body.kind === 'system'
        ? `(${body.code})`
        : '(card)';

/** A company that talks. Events are delivered when a test says so. */
export class ChatBench {
  private constructor(
    readonly house: DirectoryBench,
    readonly company: Company,
    readonly owner: MemberActor,
    readonly draw: Draw,
  ) {}

  static house(): Promise<DirectoryBench> {
    return DirectoryBench.open({ modules: [ChatModule], entities: chatEntities });
  }

  static async in(house: DirectoryBench): Promise<ChatBench> {
    const { company, owner, draw } = await drawing(house, 'Talkative');
    return new ChatBench(house, company, owner, draw);
  }

  /** Somebody in a department of their own, or in these. */
  async person(name: string, departments: Parameters<Draw['member']>[1] = []): Promise<MemberActor> {
    const homes = departments.length > 0 ? departments : [await this.draw.department(`${name}'s ${newId()}`)];
    return this.actor(await this.draw.member(name, homes));
  }

  actor(member: Pick<MemberView, 'id'>): Promise<MemberActor> {
    return this.house.actor(this.company, member.id);
  }

  direct(me: MemberActor, other: MemberActor): Promise<ConversationView> {
    return this.house.as(me, () => this.house.get(Conversations).openDirect(me, { memberId: other.memberId }));
  }

  group(me: MemberActor, others: readonly MemberActor[], name = 'Group'): Promise<ConversationView> {
    const memberIds = others.map(({ memberId }) => memberId);
    const input = { commandId: newId<'command'>(), name, memberIds };
    return this.house.as(me, () => this.house.get(Conversations).createGroup(me, input));
  }

  async send(
    me: MemberActor,
    conversationId: Id<'conversation'>,
    words: string | MessageDraft,
    commandId = newId<'command'>(),
  ): Promise<number> {
    const draft = typeof words === 'string' ? text(words) : words;
    const sent = await this.house.as(me, () => this.house.get(Messages).send(me, { conversationId, commandId, draft }));
    return sent.seq;
  }

  async history(me: MemberActor, conversationId: Id<'conversation'>): Promise<string[]> {
    const { messages } = await this.house.as(me, () =>
      this.house.get(Messages).list(me, { conversationId, limit: 200 }),
    );
    return messages.map(wordsOf);
  }

  view(me: MemberActor, conversationId: Id<'conversation'>): Promise<ConversationView> {
    return this.house.as(me, () => this.house.get(Conversations).get(me, conversationId));
  }

  /** A device that is connected and has synced. */
  async device(me: MemberActor): Promise<Device> {
    const device = new Device(this.house, { ...me, sessionId: newId<'session'>() });
    this.house.get(Realtime).rooms.join(device as unknown as LiveSocket);
    await device.sync();
    return device;
  }

  /** Delivers what was announced and what is due to be said, and writes read cursors. */
  async settle(): Promise<void> {
    await this.house.get(ReadCursors).flush();
    await settle(this.house.app);
    await this.house.inside(this.company, () => this.house.get(DeliverPosts).run());
    await settle(this.house.app);
  }

  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.house.rows(sql, [this.company.id, ...values]);
  }
}
