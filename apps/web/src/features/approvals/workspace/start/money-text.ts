import type { Money } from '@atrium/contracts/approvals';
import { minorDigits } from '../../parts/value-text.js';

/** An amount as somebody types it, `1,234.50` or `１２`, in the smallest unit; null when it is none. */
export function moneyOf(typed: string, currency: string): Money | null {
  const digits = minorDigits(currency);
  const plain = typed.normalize('NFKC').replace(/[\s,']/g, '');
  const found = /^(-?)(\d{1,13})(?:\.(\d*))?$/.exec(plain);
  if (!found) return null;
  const [, sign = '', whole = '', part = ''] = found;
  if (part.length > digits) return null;
  const minor = Number(whole + part.padEnd(digits, '0'));
  return { minor: sign ? -minor : minor, currency };
}
