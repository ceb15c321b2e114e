import type { ChatServerFrame, ConversationView, MessageView } from '@atrium/contracts/chat';
import { ChatClientFrame, listConversationMembers, readChatSettings, readersOfMessage } from '@atrium/contracts/chat';
import { namesOf } from '@atrium/contracts/directory';
import { VirtuosoMockContext } from 'react-virtuoso';
import { RealtimeChannel, RealtimeContext } from '../../../shared/realtime-channel.js';
import { asReader, idOf, reader } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { MessagesPage } from '../workspace/messages-page.js';
import { ChatSession } from '../workspace/session/chat-session.js';

export const me = reader.member;
export const ann = { id: idOf('ann'), name: 'Ann', title: 'Planner' };
export const bob = { id: idOf('bob'), name: 'Bob', title: null };

type Heard = ReturnType<typeof ChatClientFrame.parse>;
type Draft = Extract<Heard, { kind: 'chat.send' }>['draft'];

/** A server of chat on the other end of the socket: keeps conversations, answers frames, and refuses or stays silent if told to. */
export class FakeTalk {
  readonly channel = new RealtimeChannel();
  readonly server = new FakeServer();
  readonly frames: Heard[] = [];
  /** What becomes of messages that are sent. */
  sends: 'stored' | 'unanswered' | { readonly code: string } = 'stored';
  private readonly rooms = new Map<string, { view: ConversationView; messages: MessageView[] }>();

  constructor() {
    const people = [me, ann, bob];
    this.server
      .on(namesOf, ({ ids }) => ({ items: people.filter(({ id }) => String(ids).includes(id)) }))
      .on(readChatSettings, () => ({ readState: 'count' as const }))
      .on(readersOfMessage, () => ({ readCount: 0, unreadCount: 2, read: null, unread: null }))
      .on(listConversationMembers, ({ q }) => ({
        items: people
          .filter(({ name }) => name.toLowerCase().startsWith((q ?? '').toLowerCase()))
          .map((member) => ({ member, role: 'member' as const })),
        nextCursor: null,
        total: 3,
      }));
    this.server.install();
  }

  /** A conversation with messages of these texts, of which the last `unread` are. `@me` in a text mentions the reader. */
  room(
    name: string,
    texts: readonly string[],
    { unread = 0, ...more }: Partial<ConversationView> & { unread?: number } = {},
  ) {
    const id = idOf(name) as ConversationView['id'];
    const messages = texts.map((text, index) => this.message(index + 1, text, texts.length));
    const last = messages.at(-1) ?? null;
    const readSeq = texts.length - unread;
    const head = {
      conversationId: id,
      seq: texts.length,
      countable: texts.length,
      lastToAll: 0,
      at: last?.at ?? null,
      change: 0,
    };
    const view: ConversationView = {
      ...{ id, kind: 'group', name, with: null, departmentId: null, memberCount: 3, head, lastMessage: last },
      ...{ role: 'member', visibleFrom: 1, readSeq, readCountable: readSeq, muted: false, member: true },
      mentions: messages
        .filter(({ seq, body }) => seq > readSeq && body?.kind === 'said' && body.mentions.length > 0)
        .map(({ seq }) => seq),
      ...more,
    };
    this.rooms.set(id, { view, messages });
    return id;
  }

  /** The later a room is made, the older its messages: `minutesAgo` of the last is the number of rooms before. */
  private message(seq: number, text: string, of: number): MessageView {
    const at = new Date(Date.now() - (this.rooms.size * 60 + (of - seq)) * 60_000).toISOString();
    const body = {
      ...{ kind: 'said' as const, text, files: [], quote: null, mentionsAll: false },
      mentions: text.includes('@Olga') ? [me.id] : [],
    };
    return {
      ...{
        seq,
        countable: seq,
        lastToAll: 0,
        change: 0,
        commandId: `${'0'.repeat(20)}${String(this.rooms.size * 1000 + seq).padStart(6, '0')}`,
      },
      ...{ sender: { kind: 'member', id: ann.id }, at, body, recalledBy: null, reactions: [] },
    };
  }

  connect(): void {
    this.channel.turn({ send: (frame) => this.hear(ChatClientFrame.parse(frame)) });
  }

  disconnect(): void {
    this.channel.turn(null);
  }

  /** Something that the server says by itself. */
  push(frame: ChatServerFrame): void {
    this.channel.receive(frame);
  }

  /** Shows the page at an address below `/c/acme`. */
  show(at: string) {
    const page = asReader(
      <RealtimeContext value={this.channel}>
        <VirtuosoMockContext value={{ viewportHeight: 4000, itemHeight: 40 }}>
          <ChatSession>
            <MessagesPage />
          </ChatSession>
        </VirtuosoMockContext>
      </RealtimeContext>,
      ['chat.talk', 'chat.create_group'],
    );
    return showPage('/c/:company/messages/:conversationId?', page, { at: `/c/acme${at}`, company: 'acme' });
  }

  private hear(frame: Heard): boolean {
    this.frames.push(frame);
    // The answer never comes before the question has ended.
    queueMicrotask(() => this.answer(frame));
    return true;
  }

  private answer(frame: Heard): void {
    if (frame.kind === 'chat.sync') {
      const conversations = [...this.rooms.values()].map(({ view }) => view);
      this.push({ kind: 'chat.synced', ref: frame.ref, stateNo: 1, conversations, heads: [], more: false });
    }
    if (frame.kind === 'chat.range') {
      const all = this.rooms.get(frame.conversationId)?.messages ?? [];
      const messages = all.filter(({ seq }) => seq >= frame.from && seq <= frame.to);
      this.push({ kind: 'chat.messages', ref: frame.ref, conversationId: frame.conversationId, messages });
    }
    if (frame.kind === 'chat.send') this.store(frame.ref, frame.conversationId, frame.commandId, frame.draft);
  }

  private store(ref: number, conversationId: ConversationView['id'], commandId: string, draft: Draft): void {
    if (this.sends === 'unanswered') return;
    if (this.sends !== 'stored') return this.push({ kind: 'chat.refused', ref, code: this.sends.code, details: {} });
    const room = this.rooms.get(conversationId);
    if (!room) return;
    const seq = room.messages.length + 1;
    const message: MessageView = {
      ...this.message(seq, draft.text, seq),
      ...{ commandId, sender: { kind: 'member', id: me.id }, at: new Date().toISOString() },
    };
    room.messages.push(message);
    this.push({ kind: 'chat.sent', ref, conversationId, seq, countable: seq, at: message.at });
    this.push({ kind: 'chat.messages', conversationId, messages: [message] });
  }
}
