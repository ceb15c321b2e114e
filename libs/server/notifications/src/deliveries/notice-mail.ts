import en from '@atrium/texts/en/notifications.json' with { type: 'json' };
import zhCN from '@atrium/texts/zh-CN/notifications.json' with { type: 'json' };
import zhTW from '@atrium/texts/zh-TW/notifications.json' with { type: 'json' };
import type { Language } from '@atrium/contracts/core';
import type { NoticeCode } from '../notices/notice.js';

const texts = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** Subject and text of a notice in the reader's language. */
export function noticeMail(
  language: Language,
  code: NoticeCode,
  about: Readonly<Record<'person' | 'company' | 'title' | 'link', string>>,
): { subject: string; text: string } {
  const { mail } = texts[language];
  const fill = (text: string): string =>
    text.replace(/\{\{(person|company|title|link)\}\}/g, (_, name: keyof typeof about) => about[name]);
  return { subject: fill(mail[code].subject), text: `${fill(mail[code].text)}\n\n${fill(mail.closing)}\n` };
}
