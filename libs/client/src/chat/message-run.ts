import type { MessageView } from '@atrium/contracts/chat';

const chunkSize = 128;
type Chunk = readonly MessageView[];

/**
 * Messages with consecutive numbers, `from` to `to`; none: `to` is `from - 1`. Never changed: each step gives a new run that
 * shares all but one chunk with the old one, so ten thousand messages one by one, each looked at, cost no ten thousand copies.
 */
export class MessageRun implements Iterable<MessageView> {
  private constructor(
    readonly from: number,
    readonly to: number,
    /** Chunk n holds the messages whose `floor(seq / size)` is `firstChunk + n`. */
    private readonly chunks: readonly Chunk[],
  ) {}

  /** No message yet; the next one is `after + 1`. */
  static after(after: number): MessageRun {
    return new MessageRun(after + 1, after, []);
  }

  /** The longest run at the end of these messages, in any order. */
  static endOf(messages: readonly MessageView[]): MessageRun {
    const bySeq = new Map(messages.map((message) => [message.seq, message]));
    const to = Math.max(0, ...bySeq.keys());
    const found: MessageView[] = [];
    for (let one = bySeq.get(to); one; one = bySeq.get(one.seq - 1)) found.push(one);
    return build(found.reverse(), to + 1 - found.length);
  }

  get length(): number {
    return this.to - this.from + 1;
  }

  get last(): MessageView | undefined {
    return this.at(this.to);
  }

  /** The message of this number, if it is held. */
  at(seq: number): MessageView | undefined {
    if (seq < this.from || seq > this.to) return undefined;
    const chunk = this.chunks[chunkOf(seq) - chunkOf(this.from)];
    return chunk?.[seq - Math.max(this.from, chunkOf(seq) * chunkSize)];
  }

  /** With `message`, which must be number `to + 1`. */
  append(message: MessageView): MessageRun {
    const last = this.chunks.at(-1);
    const opens = !last || message.seq % chunkSize === 0;
    const chunks = opens ? [...this.chunks, [message]] : this.chunks.with(-1, [...last, message]);
    return new MessageRun(this.from, message.seq, chunks);
  }

  /** With another view of a message that is held. */
  replace(message: MessageView): MessageRun {
    const index = chunkOf(message.seq) - chunkOf(this.from);
    const place = message.seq - Math.max(this.from, chunkOf(message.seq) * chunkSize);
    const chunk = this.chunks[index];
    if (!chunk) return this;
    return new MessageRun(this.from, this.to, this.chunks.with(index, chunk.with(place, message)));
  }

  /** With the older messages before it, if they end where it begins. */
  prepend(older: MessageRun): MessageRun {
    if (older.length === 0 || older.to !== this.from - 1) return this;
    return build([...older, ...this], older.from);
  }

  /** Without the messages before `seq`. */
  startingAt(seq: number): MessageRun {
    if (seq <= this.from) return this;
    if (seq > this.to) return MessageRun.after(seq - 1);
    return build(
      [...this].filter((message) => message.seq >= seq),
      seq,
    );
  }

  *[Symbol.iterator](): Iterator<MessageView> {
    for (const chunk of this.chunks) yield* chunk;
  }
}

function build(messages: readonly MessageView[], from: number): MessageRun {
  let run = MessageRun.after(from - 1);
  for (const message of messages) run = run.append(message);
  return run;
}

const chunkOf = (seq: number): number => Math.floor(seq / chunkSize);
