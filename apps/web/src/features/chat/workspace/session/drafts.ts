import type { MessageOwner } from './outbox-store.js';

/** What somebody has begun to write, with whom it mentions. */
export interface WrittenDraft {
  readonly text: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
}

/** Drafts of one person in one company: they survive a reload and a closed browser, on this device. */
export class Drafts {
  private readonly key: string;

  constructor({ company, memberId }: MessageOwner) {
    this.key = `atrium.chat.drafts.${company}.${memberId}`;
  }

  all(): Readonly<Record<string, WrittenDraft>> {
    const kept = localStorage.getItem(this.key);
    return kept === null ? {} : (JSON.parse(kept) as Record<string, WrittenDraft>);
  }

  /** Without text there is none. */
  put(conversationId: string, draft: WrittenDraft): void {
    const { [conversationId]: _, ...others } = this.all();
    const next = draft.text === '' ? others : { ...others, [conversationId]: draft };
    localStorage.setItem(this.key, JSON.stringify(next));
  }
}
