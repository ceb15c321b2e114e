import type { MemberRef } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../shared/use-reader.js';
import type { ValueReader } from './value-text.js';

interface Named {
  readonly people?: readonly Pick<MemberRef, 'id' | 'name'>[];
  readonly departments?: readonly { readonly id: string; readonly name: string }[];
}

/** How values are written here. Whoever is not named in what was answered is somebody. */
export function useValueReader({ people = [], departments = [] }: Named = {}): ValueReader {
  const { t } = useTranslation('approvals');
  const reader = useReader();
  const names = new Map<string, string>([...people, ...departments].map(({ id, name }) => [id, name]));
  return { ...reader, t, nameOf: (id) => names.get(id) ?? t('somebody') };
}
