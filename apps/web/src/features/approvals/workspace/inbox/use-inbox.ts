import {
  type CopyRow,
  type DoneRow,
  listCopies,
  listDone,
  listSubmitted,
  listWaiting,
  type RequestRow,
  type WaitingRow,
} from '@atrium/contracts/approvals';
import { usePages } from '../../../../shared/use-pages.js';
import { requestTopics } from '../request/use-request.js';
import type { InboxAddress } from './inbox-address.js';

/** A line of the inbox, from whichever list. */
export interface InboxItem {
  readonly key: string;
  readonly request: RequestRow;
  /** When it came, was decided, handed in or copied. */
  readonly at: string;
  /** The task that waits for the reader. */
  readonly waiting: WaitingRow | null;
  readonly decision: DoneRow['decision'] | null;
}

const routes = { waiting: listWaiting, done: listDone, submitted: listSubmitted, copies: listCopies } as const;

/** The lines of the list that the address names, as far as they were asked for. */
export function useInbox({ tab, q, status, templateId }: InboxAddress) {
  const pages = usePages(
    routes[tab],
    {
      ...(q.trim() && { q: q.trim() }),
      ...(templateId && { templateId }),
      ...(tab !== 'waiting' && status && { status }),
      limit: 50,
    },
    { topics: requestTopics, keep: true },
  );
  const items = pages.data?.pages.flatMap((page) => page.items.map(itemOf));
  return { ...pages, items };
}

function itemOf(row: WaitingRow | DoneRow | RequestRow | CopyRow): InboxItem {
  if (!('request' in row)) return { key: row.id, request: row, at: row.submittedAt, waiting: null, decision: null };
  const { request } = row;
  const common = { request, waiting: null, decision: null };
  if ('openedAt' in row) return { ...common, key: `${request.id} ${row.task}`, at: row.openedAt, waiting: row };
  if ('decidedAt' in row)
    return { ...common, key: `${request.id} ${row.task}`, at: row.decidedAt, decision: row.decision };
  return { ...common, key: request.id, at: row.copiedAt };
}
