import type { MessageBody } from '@atrium/contracts/chat';
import type { TFunction } from 'i18next';
import { plainWords } from './plain-words.js';

/** What was said, in one line. */
export function wordsOfBody(body: Exclude<MessageBody, { kind: 'system' }>, t: TFunction<'chat'>): string {
  if (body.kind === 'card') return t('card');
  const words = plainWords(body.text);
  if (words) return words;
  const [first] = body.files;
  if (body.files.length === 1 && first) return first.type.startsWith('image/') ? t('image') : first.name;
  return t('files', { count: body.files.length });
}
