import type { RequestStatus, TemplateContent } from '@atrium/contracts/approvals';
import type { RequestState } from '@atrium/rules-approvals';
import type { RequestEntity } from './request.entity.js';

/** A request with what its template says and what it has come to. */
export interface StoredRequest extends Omit<RequestEntity, 'companyId' | 'state'> {
  readonly content: TemplateContent;
  readonly state: RequestState;
}

/** A stored request was submitted: it is no draft any more. */
export function statusOf({ status }: RequestState): RequestStatus {
  if (status === 'draft') throw new Error('A stored request is no draft.');
  return status;
}
