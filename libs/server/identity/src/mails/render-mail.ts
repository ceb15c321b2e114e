import en from '@atrium/texts/en/identity.json' with { type: 'json' };
import zhCN from '@atrium/texts/zh-CN/identity.json' with { type: 'json' };
import zhTW from '@atrium/texts/zh-TW/identity.json' with { type: 'json' };
import type { Language } from '@atrium/contracts/core';
import type { MailPurpose } from './identity-mail.entity.js';

const texts = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;

/** Subject and text of a mail in the reader's language. */
export function renderMail(
  language: Language,
  purpose: MailPurpose,
  params: Readonly<Record<string, string>>,
): { subject: string; text: string } {
  const { mail } = texts[language];
  const { subject, text } = mail[purpose];
  return { subject: fill(subject, params), text: `${fill(text, params)}\n\n${mail.closing}\n` };
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
}
