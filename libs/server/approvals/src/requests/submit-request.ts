import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError, Clock, Commands, fieldError, type MemberActor, newId } from '@atrium/kit';
import { approvalsErrors, type RequestReceipt, type submitRequest } from '@atrium/contracts/approvals';
import type { InputOf } from '@atrium/contracts/core';
import { type Command, decide, needs, newRequest } from '@atrium/rules-approvals';
import { Directory } from '@atrium/server-directory';
import { Extracts } from '../people/extracts.js';
import { Startable } from '../templates/startable.service.js';
import type { VersionEntity } from '../templates/version.entity.js';
import { periodOf, serialOf } from './numbers.js';
import { refusalOf } from './refusal.js';
import { filesIn, RequestFiles } from './request-files.js';
import { RequestsRepository } from './requests.repository.js';
import type { StoredRequest } from './stored-request.js';
import { WriteRequest } from './write-request.js';

/** Handing a request in. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly startable: Startable,
    private readonly extracts: Extracts,
    private readonly requests: RequestsRepository,
    private readonly files: RequestFiles,
    private readonly writing: WriteRequest,
    private readonly directory: Directory,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async submit(me: MemberActor, input: InputOf<typeof submitRequest>): Promise<RequestReceipt> {
    const { templateId, values, picks, departmentId } = input;
    const version = await this.startable.versionFor(me, templateId);
    if (version.version !== input.version)
      throw new AppError(approvalsErrors.template_changed, { version: version.version });
    const { definition } = version.content;
    const command: Command = { kind: 'submit', by: me.memberId, values, picks, ...(departmentId && { departmentId }) };
    const extract = await this.extracts.of(needs(definition, newRequest, command));
    refuseOtherDepartment(departmentId, extract.submitterDepartmentIds);
    return this.commands.once(input.commandId, async () => {
      const at = this.clock.now();
      const serial = await this.nextSerial(version);
      const answers = { at: at.toISOString(), extract, draw: randomInt(2 ** 31), serial, isAdmin: false };
      const outcome = decide(definition, newRequest, command, answers);
      if (!outcome.ok) throw refusalOf(outcome, ['values']);
      const request = await this.newRow(me, version, { departmentId, extract, serial, at });
      await this.requests.add(request);
      await this.files.take(me, request.id, filesIn(definition.form, values));
      return this.writing.write(request, outcome.entries);
    });
  }

  private async newRow(
    me: MemberActor,
    { templateId, version, content }: VersionEntity,
    made: {
      departmentId: StoredRequest['departmentId'] | undefined;
      extract: { submitterDepartmentIds: readonly string[] };
      serial: string | null;
      at: Date;
    },
  ): Promise<StoredRequest> {
    const name = (await this.directory.names([me.memberId])).get(me.memberId)?.name ?? '';
    return {
      ...{ id: newId<'request'>(), templateId, version, suite: content.suite, content, serial: made.serial },
      title: `${content.title} · ${name}`.slice(0, 160),
      submitterId: me.memberId,
      departmentId: (made.departmentId ??
        made.extract.submitterDepartmentIds[0] ??
        null) as StoredRequest['departmentId'],
      ...{ status: 'running', rev: 0, state: newRequest, summary: {}, submittedAt: made.at, endedAt: null },
    };
  }

  private async nextSerial({ templateId, content }: VersionEntity): Promise<string | null> {
    const { numbering } = content;
    if (numbering === null) return null;
    const period = periodOf(numbering, await this.directory.today());
    return serialOf(numbering, period, await this.requests.nextNumber(templateId, period));
  }
}

/** A department that is not there and one of others get the same answer. */
function refuseOtherDepartment(chosen: string | undefined, own: readonly string[]): void {
  if (chosen !== undefined && !own.includes(chosen))
    throw fieldError(approvalsErrors.department_required, ['departmentId']);
}
