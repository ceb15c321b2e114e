import type { MeView } from '@atrium/contracts/directory';
import type { ReactElement } from 'react';
import { MeContext } from '../me.js';

/** An id made of a word, in the letters that ids have. */
export const idOf = (word: string): never =>
  word
    .toUpperCase()
    .replace(/[ILOU]/g, 'X')
    .padStart(26, '0') as never;

/** Who reads, and may do nothing in particular. */
export const reader: MeView = {
  member: { id: idOf('me'), name: 'Olga', title: null },
  company: {
    id: idOf('acme'),
    slug: 'acme',
    name: 'Acme',
    timeZone: 'Asia/Shanghai',
    language: 'en',
    demo: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  roles: ['member'],
  permissions: [],
  language: 'en',
  timeZone: 'Asia/Shanghai',
};

/** A page as somebody with these permissions sees it. */
export const asReader = (page: ReactElement, permissions: readonly string[]): ReactElement => (
  <MeContext value={{ ...reader, permissions: [...permissions] }}>{page}</MeContext>
);
