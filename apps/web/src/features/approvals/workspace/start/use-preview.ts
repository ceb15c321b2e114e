import { type PreviewView, previewRequest } from '@atrium/contracts/approvals';
import type { ProblemError } from '@atrium/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../../../../shared/use-call.js';
import type { RequestFormProps } from './request-form.js';
import { useSettled } from './use-settled.js';

/** Where a draft would go, and what its owner knows about it; asked again once it has stopped changing. */
export function usePreview({
  templateId,
  requestId,
  draft,
}: Pick<RequestFormProps, 'templateId' | 'requestId' | 'draft'>): UseQueryResult<PreviewView, ProblemError> {
  const { values, departmentId, picks } = useSettled(draft);
  return useRead(
    previewRequest,
    {
      templateId,
      ...(requestId && { requestId }),
      ...(departmentId && { departmentId }),
      values,
      picks: Object.fromEntries(Object.entries(picks).map(([node, chosen]) => [node, chosen.map(({ id }) => id)])),
    },
    { keep: true },
  );
}
