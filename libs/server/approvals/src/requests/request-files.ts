import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, type MemberActor } from '@atrium/kit';
import { approvalsErrors, type FormModel, type FormValues } from '@atrium/contracts/approvals';
import { coreErrors, type FieldError, type Id } from '@atrium/contracts/core';
import { FileOwners, Files } from '@atrium/server-files';
import { RequestReaders } from './request-readers.js';
import { RequestsRepository } from './requests.repository.js';

export const ofRequest = 'approvals.request';

/** Files of requests: read by whoever may see the request. */
@Injectable()
export class RequestFiles implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly owners: FileOwners,
    private readonly requests: RequestsRepository,
    private readonly readers: RequestReaders,
  ) {}

  onModuleInit(): void {
    this.owners.register(ofRequest, async (reader, requestIds) => {
      const readable = new Set<string>();
      for (const id of requestIds) if (await this.isReadable(reader, id)) readable.add(id);
      return readable;
    });
  }

  /** Takes uploads of the writer's for a request. Inside `tx.run`. */
  async take(me: MemberActor, requestId: Id<'request'>, brought: readonly BroughtFile[]): Promise<void> {
    if (brought.length === 0) return;
    const fileIds = [...new Set(brought.map(({ id }) => id))] as Id<'file'>[];
    if (await this.files.claim(me, fileIds, { ownerKind: ofRequest, ownerId: requestId })) return;
    const { code } = approvalsErrors.unknown_file;
    throw new AppError(
      approvalsErrors.unknown_file,
      {},
      brought.map(({ path }) => ({ path: [...path], code })),
    );
  }

  private async isReadable(reader: MemberActor, requestId: string): Promise<boolean> {
    try {
      await this.readers.readerOf(reader, await this.requests.one(requestId));
      return true;
    } catch (error) {
      if (error instanceof AppError && error.def.code === coreErrors.not_found.code) return false;
      throw error;
    }
  }
}

/** A file that comes with a command, and where in its input. */
export interface BroughtFile {
  readonly id: string;
  readonly path: FieldError['path'];
}

/** The files that a form holds. */
export function filesIn({ fields }: FormModel, values: FormValues): BroughtFile[] {
  return fields.flatMap(({ id: fieldId, kind }) => {
    const value = kind === 'file' && Object.hasOwn(values, fieldId) ? values[fieldId] : null;
    return Array.isArray(value) ? value.map((id, index) => ({ id, path: ['values', fieldId, index] })) : [];
  });
}
