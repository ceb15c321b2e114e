import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor, Upload } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { downloadFile, uploadFile } from '@atrium/contracts/files';
import { Files } from './files.service.js';

@Controller()
export class FilesController {
  constructor(private readonly files: Files) {}

  @Handle(uploadFile)
  upload(@Me() me: MemberActor, @Input() input: InputOf<typeof uploadFile>, @Upload() content: Buffer) {
    return this.files.upload(me, input, content);
  }

  @Handle(downloadFile)
  download(@Me() me: MemberActor, @Input() input: InputOf<typeof downloadFile>) {
    return this.files.download(me, input);
  }
}
