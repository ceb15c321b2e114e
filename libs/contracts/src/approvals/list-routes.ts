import * as z from 'zod/mini';
import { id, line, pageOf, paging, permission, route } from '../core/index.js';
import { CopyRow, DoneRow, RequestRow, RequestStatus, WaitingRow } from './request-views.js';

const access = permission('approvals.use');
/** Part of a title (which names template and submitter), or the beginning of a number. */
const q = z.optional(line(100));
const templateId = z.optional(id('template'));
const status = z.optional(RequestStatus);

/** The one that waits longest first. */
export const listWaiting = route({
  method: 'GET',
  path: '/api/v1/approvals/waiting',
  access,
  audience: 'public',
  summary: 'What waits for me',
  input: z.object({ templateId, q, ...paging }),
  output: pageOf(WaitingRow),
});

/** For the number beside a menu entry; 100 stands for more than 99. */
export const countWaiting = route({
  method: 'GET',
  path: '/api/v1/approvals/waiting-count',
  access,
  audience: 'app',
  summary: 'How much waits for me',
  input: z.object({}),
  output: z.object({ waiting: z.number() }),
});

/** The newest first, as in all that follow. */
export const listDone = route({
  method: 'GET',
  path: '/api/v1/approvals/done',
  access,
  audience: 'public',
  summary: 'What I have decided or handed on',
  input: z.object({ templateId, status, q, ...paging }),
  output: pageOf(DoneRow),
});

export const listSubmitted = route({
  method: 'GET',
  path: '/api/v1/approvals/submitted',
  access,
  audience: 'public',
  summary: 'What I have handed in',
  input: z.object({ templateId, status, q, ...paging }),
  output: pageOf(RequestRow),
});

export const listCopies = route({
  method: 'GET',
  path: '/api/v1/approvals/copies',
  access,
  audience: 'public',
  summary: 'What I got to read',
  input: z.object({ templateId, status, q, ...paging }),
  output: pageOf(CopyRow),
});

/** For the palette: those that I have a part in. */
export const searchRequests = route({
  method: 'GET',
  path: '/api/v1/approvals/search',
  access,
  audience: 'public',
  summary: 'Search requests',
  input: z.object({ q: line(100), ...paging }),
  output: pageOf(RequestRow),
});

export const listAllRequests = route({
  method: 'GET',
  path: '/api/v1/approvals/requests',
  access: permission('approvals.administer'),
  audience: 'public',
  summary: 'All requests of the company',
  input: z.object({ templateId, status, q, ...paging }),
  output: pageOf(RequestRow),
});
