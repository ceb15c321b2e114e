import { createHash } from 'node:crypto';
import type { TemplateContent } from '@atrium/contracts/approvals';

/** Names equal content: the order of names in objects makes no difference. */
export const hashOf = (content: TemplateContent): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
