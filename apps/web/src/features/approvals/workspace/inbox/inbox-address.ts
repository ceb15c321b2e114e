import { RequestStatus } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';

export const inboxTabs = ['waiting', 'done', 'submitted', 'copies'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** What the inbox shows. All of it stands in the address, so that back and reload work. */
export interface InboxAddress {
  readonly tab: InboxTab;
  readonly q: string;
  readonly status: RequestStatus | null;
  readonly templateId: Id<'template'> | null;
  /** The request that is open. */
  readonly requestId: Id<'request'> | null;
  /** The address with another request opened, or none. */
  readonly open: (requestId: string | null) => string;
  readonly go: (requestId: string | null) => void;
  /** The address of another tab: what was opened and looked for stays behind. */
  readonly tabAddress: (tab: InboxTab) => string;
  readonly filter: (changes: Readonly<Partial<Record<'q' | 'status' | 'template', string | null>>>) => void;
}

/** Reads the address of the inbox, and changes it. */
export function useInboxAddress(): InboxAddress {
  const { company } = useMe();
  const { requestId = null } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const base = `/c/${company.slug}/inbox`;
  const tab = inboxTabs.find((one) => one === search.get('tab')) ?? 'waiting';
  const words = search.toString();
  const open = (id: string | null) => `${base}${id ? `/${id}` : ''}${words ? `?${words}` : ''}`;
  return {
    tab,
    q: search.get('q') ?? '',
    status: RequestStatus.safeParse(search.get('status')).data ?? null,
    templateId: search.get('template') as Id<'template'> | null,
    requestId: requestId as Id<'request'> | null,
    open,
    go: (id) => void navigate(open(id)),
    tabAddress: (next) => (next === 'waiting' ? base : `${base}?tab=${next}`),
    filter: (changes) => setSearch((before) => changed(before, changes), { replace: true }),
  };
}

function changed(search: URLSearchParams, changes: object): URLSearchParams {
  const after = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes) as [string, string | null][])
    if (value) after.set(key, value);
    else after.delete(key);
  return after;
}
