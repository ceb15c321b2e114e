import { ProblemError } from '@atrium/client';
import type { MemberRef } from '@atrium/contracts/directory';
import { isUnanswered } from '../../../../shared/unanswered.js';

const mostAtOnce = 200;
const gatherMs = 20;
const againMs = 5000;

/** Names of people by id. Those that are not known are asked for together, a moment later. */
export class NameBook {
  private readonly known = new Map<string, MemberRef | null>();
  private readonly listeners = new Set<() => void>();
  private wanted = new Set<string>();
  private isClosed = false;
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
    this.plan(gatherMs);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Nobody asks any more. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  /** What was not answered is asked again after a while; what was refused stays unknown. */
  private async fetch(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.wanted].slice(0, mostAtOnce);
    this.wanted = new Set([...this.wanted].slice(mostAtOnce));
    try {
      const found = await this.ask(ids);
      for (const id of ids) this.known.set(id, null);
      for (const member of found) this.known.set(member.id, member);
      this.tell();
      this.plan(gatherMs);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (isUnanswered(error)) for (const id of ids) this.wanted.add(id);
      this.plan(againMs);
    }
  }

  private plan(ms: number): void {
    if (this.wanted.size > 0 && !this.isClosed) this.timer ??= setTimeout(() => void this.fetch(), ms);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
