import type { Id } from '@atrium/contracts/core';
import type { AccountView } from '@atrium/contracts/identity';
import type { OwnedName } from '../sign-in-names/name-values.js';
import type { AccountEntity } from './account.entity.js';

export function toAccountView(account: AccountEntity, hasPassword: boolean, names: readonly OwnedName[]): AccountView {
  return {
    id: account.id as Id<'account'>,
    language: account.language,
    hasPassword,
    names: names.map(({ kind, value, everywhere }) => ({
      kind,
      value: kind === 'phone' ? masked(value) : value,
      proved: everywhere,
    })),
  };
}

/** All digits but the last four as dots: enough to recognise one's own. */
export function masked(phone: string): string {
  const digits = (phone.match(/\d/g) ?? []).length;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => (++seen > digits - 4 ? digit : '•'));
}
