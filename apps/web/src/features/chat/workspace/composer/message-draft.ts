import type { MessageDraft } from '@atrium/contracts/chat';
import type { WrittenDraft } from '../session/drafts.js';
import { saysEverybody } from '../../parts/mention-sign.js';

/** What is sent of what was written: those whose name still stands in the text are mentioned. */
export function draftOf(
  { text, mentions }: WrittenDraft,
  {
    fileIds,
    replyTo,
    isDirect,
  }: { readonly fileIds: readonly string[]; readonly replyTo: number | null; readonly isDirect: boolean },
): MessageDraft {
  const mentioned = mentions.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
  return {
    text: text.trim(),
    mentions: [...new Set(mentioned)] as MessageDraft['mentions'],
    mentionsAll: !isDirect && saysEverybody(text),
    fileIds: [...fileIds] as MessageDraft['fileIds'],
    replyTo,
  };
}
