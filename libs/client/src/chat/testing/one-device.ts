import type { ChatClientFrame, ConversationView } from '@atrium/contracts/chat';
import { Chat } from '../chat.js';
import type { ChatHttp } from '../chat-http.js';
import { MemoryOutbox } from './memory-outbox.js';
import { headOf, idOf, messageOf } from './values.js';
import { VirtualTime } from './virtual-time.js';

export const me = idOf<'member'>('A');
export const room = idOf<'conversation'>('1');

export function viewOf(
  id: ConversationView['id'],
  seq: number,
  more: Partial<ConversationView> = {},
): ConversationView {
  return {
    id,
    kind: 'group',
    name: 'room',
    with: null,
    departmentId: null,
    memberCount: 2,
    head: headOf(id, seq),
    lastMessage: seq > 0 ? messageOf(seq) : null,
    role: 'member',
    visibleFrom: 1,
    readSeq: 0,
    readCountable: 0,
    mentions: [],
    muted: false,
    member: true,
    ...more,
  };
}

type Kind = ChatClientFrame['kind'];
type FrameOf<K extends Kind> = Extract<ChatClientFrame, { kind: K }>;

/** One device, spoken to by a test in the place of the server. */
export class OneDevice {
  readonly time = new VirtualTime();
  readonly storage = new MemoryOutbox();
  readonly said: ChatClientFrame[] = [];
  readonly byHttp: string[] = [];
  /** What HTTP does with a send; without, it never answers. */
  onHttpSend: ChatHttp['send'] = () => new Promise(() => undefined);
  readonly chat = this.page();

  page(): Chat {
    return new Chat({
      me,
      time: this.time,
      outbox: this.storage,
      say: (frame) => this.said.push(frame),
      http: {
        send: (conversationId, commandId, draft) => {
          this.byHttp.push(commandId);
          return this.onHttpSend(conversationId, commandId, draft);
        },
        react: () => Promise.reject(new Error('unused')),
        recall: () => Promise.reject(new Error('unused')),
      },
    });
  }

  /** Signed in and synced, with these conversations. */
  async begin(...conversations: ConversationView[]): Promise<this> {
    await this.chat.start();
    this.chat.connected();
    this.answer('chat.sync', { kind: 'chat.synced', stateNo: 1, conversations, heads: [], more: false });
    this.said.length = 0;
    return this;
  }

  saidOf<K extends Kind>(kind: K): FrameOf<K>[] {
    return this.said.filter((frame): frame is FrameOf<K> => frame.kind === kind);
  }

  /** Answers the last frame of this kind. */
  answer(kind: Kind, answer: object): void {
    const frame = this.said.findLast((one) => one.kind === kind);
    this.chat.receive({ ...answer, ref: frame && 'ref' in frame ? frame.ref : 0 });
  }

  push(seq: number, more: Parameters<typeof messageOf>[1] = {}): void {
    this.chat.receive({ kind: 'chat.messages', conversationId: room, messages: [messageOf(seq, more)] });
  }

  shown(): number[] {
    return [...(this.chat.messages(room)?.messages ?? [])].map(({ seq }) => seq);
  }
}
