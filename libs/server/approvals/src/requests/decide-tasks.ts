import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor, notFound } from '@atrium/kit';
import type {
  approveTask,
  commentOnRequest,
  decideTogether,
  reassignTask,
  rejectTask,
  RequestReceipt,
  resubmitRequest,
  returnRequest,
  terminateRequest,
  transferTask,
  withdrawRequest,
} from '@atrium/contracts/approvals';
import { coreErrors, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { RequestCommands } from './request-commands.js';

type BatchItem = OutputOf<typeof decideTogether>['items'][number];

/** The commands of a request, as people give them. */
@Injectable()
export class DecideTasks {
  constructor(private readonly commands: RequestCommands) {}

  approve(me: MemberActor, input: InputOf<typeof approveTask>): Promise<RequestReceipt> {
    const { task, values, fileIds, reason, signatureFileId } = input;
    return this.commands.carryOut(me, input, {
      ...{ kind: 'approve', by: me.memberId, task, values, fileIds },
      ...(reason !== undefined && { reason }),
      ...(signatureFileId !== undefined && { signatureFileId }),
    });
  }

  reject(me: MemberActor, input: InputOf<typeof rejectTask>): Promise<RequestReceipt> {
    const { task, fileIds } = input;
    return this.commands.carryOut(me, input, { kind: 'reject', by: me.memberId, task, fileIds, ...reasonIn(input) });
  }

  transfer(me: MemberActor, input: InputOf<typeof transferTask>): Promise<RequestReceipt> {
    const { task, toMemberId } = input;
    return this.commands.carryOut(me, input, {
      kind: 'transfer',
      by: me.memberId,
      task,
      toMemberId,
      ...reasonIn(input),
    });
  }

  giveBack(me: MemberActor, input: InputOf<typeof returnRequest>): Promise<RequestReceipt> {
    const { task } = input;
    const target = { kind: 'start' } as const;
    return this.commands.carryOut(me, input, { kind: 'return', by: me.memberId, task, target, ...reasonIn(input) });
  }

  resubmit(me: MemberActor, input: InputOf<typeof resubmitRequest>): Promise<RequestReceipt> {
    const { values, picks } = input;
    return this.commands.carryOut(me, input, { kind: 'resubmit', by: me.memberId, values, ...(picks && { picks }) });
  }

  withdraw(me: MemberActor, input: InputOf<typeof withdrawRequest>): Promise<RequestReceipt> {
    return this.commands.carryOut(me, input, { kind: 'withdraw', by: me.memberId, ...reasonIn(input) });
  }

  comment(me: MemberActor, input: InputOf<typeof commentOnRequest>): Promise<RequestReceipt> {
    const { text, mentionIds, fileIds } = input;
    return this.commands.carryOut(me, input, { kind: 'comment', by: me.memberId, text, mentionIds, fileIds });
  }

  reassign(me: MemberActor, input: InputOf<typeof reassignTask>): Promise<RequestReceipt> {
    const { task, toMemberIds, reason } = input;
    return this.commands.carryOut(me, input, { kind: 'reassign', by: me.memberId, task, toMemberIds, reason });
  }

  terminate(me: MemberActor, input: InputOf<typeof terminateRequest>): Promise<RequestReceipt> {
    const { reason } = input;
    return this.commands.carryOut(me, input, { kind: 'terminate', by: me.memberId, reason });
  }

  /** One after the other, each a command of its own. */
  async together(
    me: MemberActor,
    { decision, reason, items }: InputOf<typeof decideTogether>,
  ): Promise<OutputOf<typeof decideTogether>> {
    const done: BatchItem[] = [];
    for (const { requestId, task, commandId } of items) {
      const given = { kind: decision, by: me.memberId, task, ...(reason !== undefined && { reason }) } as const;
      const refusal = await this.refusalTo(() => this.commands.carryOut(me, { requestId, commandId }, given));
      done.push({ requestId, task, refusal });
    }
    if (done.every(({ refusal }) => refusal?.code === coreErrors.not_found.code)) throw notFound();
    return { items: done };
  }

  private async refusalTo(command: () => Promise<unknown>): Promise<BatchItem['refusal']> {
    try {
      await command();
      return null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return {
        code: error.def.code,
        details: { ...error.details, ...(error.fields.length > 0 && { errors: error.fields }) },
      };
    }
  }
}

const reasonIn = ({ reason }: { readonly reason?: string | undefined }) => (reason === undefined ? {} : { reason });
