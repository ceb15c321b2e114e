import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor, Upload } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  applyImport,
  exportMembers,
  getImport,
  listImportChanges,
  planImport,
  startImport,
} from '@atrium/contracts/directory';
import { Exports } from './exports.service.js';
import { Imports } from './imports.service.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly exports: Exports,
  ) {}

  @Handle(startImport)
  start(@Me() me: MemberActor, @Input() input: InputOf<typeof startImport>, @Upload() file: Buffer) {
    return this.imports.start(me, input, file);
  }

  @Handle(planImport)
  plan(@Me() me: MemberActor, @Input() input: InputOf<typeof planImport>) {
    return this.imports.plan(me, input);
  }

  @Handle(getImport)
  get(@Me() me: MemberActor, @Input() input: InputOf<typeof getImport>) {
    return this.imports.get(me, input);
  }

  @Handle(listImportChanges)
  changes(@Me() me: MemberActor, @Input() input: InputOf<typeof listImportChanges>) {
    return this.imports.changes(me, input);
  }

  @Handle(applyImport)
  apply(@Me() me: MemberActor, @Input() input: InputOf<typeof applyImport>) {
    return this.imports.apply(me, input);
  }

  @Handle(exportMembers)
  export(@Me() me: MemberActor, @Input() input: InputOf<typeof exportMembers>) {
    return this.exports.members(me, input);
  }
}
