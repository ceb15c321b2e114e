import { Injectable } from '@nestjs/common';
import type { RequestView } from '@atrium/contracts/approvals';
import { Directory } from '@atrium/server-directory';
import { Files } from '@atrium/server-files';
import { ofRequest } from './request-files.js';

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Names for the ids that a view speaks of: looked for in what the reader gets, so that nothing else is named. */
@Injectable()
export class NamedThings {
  constructor(
    private readonly directory: Directory,
    private readonly files: Files,
  ) {}

  async people(shown: unknown): Promise<RequestView['people']> {
    return [...(await this.directory.names(idsIn(shown))).values()];
  }

  async of(requestId: string, shown: unknown): Promise<Pick<RequestView, 'people' | 'departments' | 'files'>> {
    const ids = idsIn(shown);
    const tree = await this.directory.departmentsAsOf();
    return {
      people: [...(await this.directory.names(ids)).values()],
      departments: tree.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name })),
      files: await this.files.ofOwner({ ownerKind: ofRequest, ownerId: requestId }, [...ids]),
    };
  }
}

function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && ulid.test(value)) found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, found);
  return found;
}
