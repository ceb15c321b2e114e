import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, fieldError, type MemberActor } from '@atrium/kit';
import { approvalsErrors, type FormModel, type FormValues } from '@atrium/contracts/approvals';
import { coreErrors, type Id } from '@atrium/contracts/core';
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
  async take(me: MemberActor, requestId: Id<'request'>, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    const owner = { ownerKind: ofRequest, ownerId: requestId } as const;
    if (await this.files.claim(me, [...new Set(fileIds)] as Id<'file'>[], owner)) return;
    const fields = fileIds.map((_, index) => fieldError(approvalsErrors.unknown_file, ['fileIds', index]).fields[0]);
    throw new AppError(
      approvalsErrors.unknown_file,
      { fileIds },
      fields.flatMap((field) => field ?? []),
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

/** The files that a form holds. */
export function filesIn({ fields }: FormModel, values: FormValues): string[] {
  return fields.flatMap(({ id, kind }) => {
    const value = kind === 'file' && Object.hasOwn(values, id) ? values[id] : null;
    return Array.isArray(value) ? value : [];
  });
}
