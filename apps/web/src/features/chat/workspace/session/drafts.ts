import { draftPrefix, keptDraft, keepDraft } from '../../../../shared/kept/drafts.js';
import type { MessageOwner } from './outbox-store.js';

/** What somebody has begun to write, with whom it mentions. */
export interface WrittenDraft {
  readonly text: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
}

/** Drafts of one person in one company: they survive a reload and a closed browser, on this device, until one signs out. */
export class Drafts {
  private readonly key: string;

  constructor({ company, memberId }: MessageOwner) {
    this.key = `${draftPrefix}chat.${company}.${memberId}`;
  }

  all(): Readonly<Record<string, WrittenDraft>> {
    return keptDraft<Record<string, WrittenDraft>>(localStorage, this.key) ?? {};
  }

  /** Without text there is none. */
  put(conversationId: string, draft: WrittenDraft): void {
    const { [conversationId]: _, ...others } = this.all();
    const next = draft.text === '' ? others : { ...others, [conversationId]: draft };
    keepDraft(localStorage, this.key, next);
  }
}
