import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Commands, fieldError, type MemberActor, notFound } from '@atrium/kit';
import { approvalsErrors, type Entry, type RequestReceipt } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { type Command, decide, type DirectoryExtract, lacking, needs } from '@atrium/rules-approvals';
import { Audit } from '@atrium/server-audit';
import { Directory } from '@atrium/server-directory';
import { Extracts } from '../people/extracts.js';
import { partakers } from './announce-request.js';
import { refusalOf } from './refusal.js';
import { type BroughtFile, filesIn, RequestFiles } from './request-files.js';
import { RequestReaders } from './request-readers.js';
import { RequestsRepository } from './requests.repository.js';
import type { StoredRequest } from './stored-request.js';
import { WriteRequest } from './write-request.js';

export interface OnRequest {
  readonly requestId: Id<'request'>;
  readonly commandId: Id<'command'>;
}

/** Everything that people ask of a request that runs: people made before the lock, the decision made under it. */
@Injectable()
export class RequestCommands {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly readers: RequestReaders,
    private readonly extracts: Extracts,
    private readonly files: RequestFiles,
    private readonly writing: WriteRequest,
    private readonly directory: Directory,
    private readonly audit: Audit,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** A repeat of the command gets the first result. Whoever has no part in the request meets a 404. */
  async carryOut(me: MemberActor, { requestId, commandId }: OnRequest, command: Command): Promise<RequestReceipt> {
    const seen = await this.requests.one(requestId);
    const { isAdmin } = await this.readers.readerOf(me, seen);
    await this.refuseUnknown(peopleIn(command));
    const prepared = await this.extracts.of(needs(seen.content.definition, seen.state, command));
    return this.commands.once(commandId, async () => {
      const request = await this.requests.lock(requestId);
      refuseStrangers(request, command);
      const extract = await this.current(request, command, prepared);
      const outcome = decide(request.content.definition, request.state, command, {
        at: this.clock.now().toISOString(),
        extract,
        draw: randomInt(2 ** 31),
        serial: null,
        isAdmin,
      });
      if (!outcome.ok) throw refusalOf(outcome);
      await this.files.take(me, requestId, newFiles(request, command));
      await this.recordOverride(request, outcome.entries);
      return this.writing.write(request, outcome.entries);
    });
  }

  /** What was read before the lock nearly always does: what must be known does not follow from how far the request is. */
  private async current(
    { content, state }: StoredRequest,
    command: Command,
    prepared: DirectoryExtract,
  ): Promise<DirectoryExtract> {
    const request = needs(content.definition, state, command);
    return lacking(request, prepared).length === 0 ? prepared : this.extracts.of(request);
  }

  /** What an admin does past the template stands in the audit log too. */
  private async recordOverride({ id, title }: StoredRequest, entries: readonly Entry[]): Promise<void> {
    for (const { type, params } of entries) {
      const subject = { subjectKind: 'request', subjectId: id, subjectName: title } as const;
      if (type === 'reassigned')
        await this.audit.record({
          action: 'approvals.task_reassigned',
          ...subject,
          changes: { reason: [null, params.reason] },
        });
      if (type === 'ended' && params.override)
        await this.audit.record({
          action: 'approvals.request_terminated',
          ...subject,
          changes: { reason: [null, params.reason] },
        });
    }
  }

  /** Whoever is named must be or have been a member here. */
  private async refuseUnknown(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const known = await this.directory.names(memberIds);
    if (memberIds.some((id) => !known.has(id))) throw notFound();
  }
}

function peopleIn(command: Command): readonly string[] {
  if (command.kind === 'transfer') return [command.toMemberId];
  if (command.kind === 'reassign') return command.toMemberIds;
  return command.kind === 'comment' ? (command.mentionIds ?? []) : [];
}

/** A mention shows nobody what is not theirs to see. */
function refuseStrangers({ state }: StoredRequest, command: Command): void {
  if (command.kind !== 'comment') return;
  const known = partakers(state);
  const stranger = (command.mentionIds ?? []).findIndex((id) => !known.has(id));
  if (stranger >= 0) throw fieldError(approvalsErrors.bad_target, ['mentionIds', stranger]);
}

/** Files that come with a command, and were not in the form before. */
function newFiles({ content, state }: StoredRequest, command: Command): BroughtFile[] {
  const { form } = content.definition;
  const before = new Set(filesIn(form, state.values).map(({ id }) => id));
  const written = 'values' in command && command.values ? filesIn(form, command.values) : [];
  const beside = 'fileIds' in command ? (command.fileIds ?? []) : [];
  const signature = command.kind === 'approve' ? command.signatureFileId : undefined;
  return [
    ...written.filter(({ id }) => !before.has(id)),
    ...beside.map((id, index) => ({ id, path: ['fileIds', index] })),
    ...(signature === undefined ? [] : [{ id: signature, path: ['signatureFileId'] }]),
  ];
}
