import type { MemberRef } from '@atrium/contracts/directory';

const mostAtOnce = 200;
const gatherMs = 20;

/** Names of people by id. Those that are not known are asked for together, a moment later. */
export class NameBook {
  private readonly known = new Map<string, MemberRef | null>();
  private readonly listeners = new Set<() => void>();
  private wanted = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (ids: readonly string[]) => Promise<readonly MemberRef[]>) {}

  /** Undefined while it is not known; null: there is nobody of this id. */
  get(id: string): MemberRef | null | undefined {
    return this.known.get(id);
  }

  /** Names that came along with something else. */
  learn(members: readonly MemberRef[]): void {
    const news = members.filter(({ id, name }) => this.known.get(id)?.name !== name);
    if (news.length === 0) return;
    for (const member of news) this.known.set(member.id, member);
    this.tell();
  }

  want(ids: readonly string[]): void {
    for (const id of ids) if (!this.known.has(id)) this.wanted.add(id);
    if (this.wanted.size > 0) this.timer ??= setTimeout(() => void this.fetch(), gatherMs);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A failed call leaves them unknown: the next who shows them asks again. */
  private async fetch(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.wanted].slice(0, mostAtOnce);
    this.wanted = new Set([...this.wanted].slice(mostAtOnce));
    const found = await this.ask(ids).catch(() => null);
    if (found) {
      for (const id of ids) this.known.set(id, null);
      for (const member of found) this.known.set(member.id, member);
      this.tell();
    }
    this.want([]);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
