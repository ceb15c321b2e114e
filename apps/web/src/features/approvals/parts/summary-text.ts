import type { RequestRow } from '@atrium/contracts/approvals';
import { valueText, type ValueReader } from './value-text.js';

/** What a line of a list says of a request: the values that its template chose, else nothing. */
export const summaryText = ({ summary }: Pick<RequestRow, 'summary'>, reader: ValueReader): string =>
  summary
    .map(({ field, value }) => valueText(field, value, reader))
    .filter(Boolean)
    .join(reader.t('and_then'));
