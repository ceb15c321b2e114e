import type { MessageBody } from '@atrium/contracts/chat';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { useNames } from './chat-context.js';

type SystemBody = Extract<MessageBody, { kind: 'system' }>;

/** A line of the house in words; the reader is "you". */
export function useSystemLine(body: SystemBody | null): string {
  const { t, i18n } = useTranslation('chat');
  const { member } = useMe();
  const by = typeof body?.params.by === 'string' ? body.params.by : null;
  const ids = Array.isArray(body?.params.memberIds) ? (body.params.memberIds as string[]) : [];
  // A long list is named by its first few.
  const shown = ids.slice(0, 5);
  const known = useNames([...new Set([...(by ? [by] : []), ...shown])]);
  if (!body) return '';
  const nameOf = (id: string) =>
    id === member.id ? t('you') : (known.find((one) => one.id === id)?.name ?? t('somebody'));
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format([
    ...shown.map(nameOf),
    ...(ids.length > shown.length ? [t('others', { count: ids.length - shown.length })] : []),
  ]);
  const { name } = body.params;
  return t(`system.${body.code}`, {
    by: by ? nameOf(by) : t('house'),
    names,
    name: typeof name === 'string' ? name : '',
  });
}
