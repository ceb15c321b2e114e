import {
  countWaiting,
  getRequest,
  listCopies,
  listDone,
  listSubmitted,
  listWaiting,
  type RequestView,
} from '@atrium/contracts/approvals';
import type { ProblemError } from '@atrium/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../../../../shared/use-call.js';

/** What a command on a request may change on the screen: the request, the lists that it stands in, and their number. */
export const touchedByCommands = [getRequest, listWaiting, countWaiting, listDone, listSubmitted, listCopies] as const;

/** Hints of these topics say that a request, or a list of them, is not the newest any more. */
export const requestTopics = ['approvals.requests'] as const;

export const useRequest = (requestId: RequestView['id']): UseQueryResult<RequestView, ProblemError> =>
  useRead(getRequest, { requestId }, { topics: requestTopics });
