import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor, Outbox, Tx } from '@atrium/kit';
import { approvalsErrors, effectRetried, type RequestReceipt, type retryEffect } from '@atrium/contracts/approvals';
import type { InputOf } from '@atrium/contracts/core';
import { Audit } from '@atrium/server-audit';
import { RequestsRepository } from '../requests/requests.repository.js';
import { statusOf } from '../requests/stored-request.js';
import { Effects } from './effects.js';

/** Asks the owner of a suite to try once more. */
@Injectable()
export class RetryEffect {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly effects: Effects,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly tx: Tx,
  ) {}

  retry(_me: MemberActor, { requestId, effect, direction }: InputOf<typeof retryEffect>): Promise<RequestReceipt> {
    return this.tx.run(async () => {
      const request = await this.requests.lock(requestId);
      if (!(await this.effects.retry({ requestId, effect, direction })))
        throw new AppError(approvalsErrors.effect_not_failed);
      const { templateId, suite, submitterId, title, state, rev } = request;
      await this.outbox.add(effectRetried, { requestId, templateId, suite, submitterId, title, effect, direction });
      await this.audit.record({
        action: 'approvals.effect_retried',
        subjectKind: 'request',
        subjectId: requestId,
        subjectName: title,
        changes: { effect: [null, effect] },
      });
      return { requestId, status: statusOf(state), rev };
    });
  }
}
