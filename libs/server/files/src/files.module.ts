import { Module } from '@nestjs/common';
import { FileOwners } from './file-owners.js';
import { FilesController } from './files.controller.js';
import { FilesRepository } from './files.repository.js';
import { Files } from './files.service.js';
import { ForgetUnclaimed } from './forget-unclaimed.job.js';
import { Storage } from './storage/storage.js';

@Module({
  controllers: [FilesController],
  providers: [FileOwners, Files, FilesRepository, ForgetUnclaimed, Storage],
  exports: [FileOwners, Files, Storage],
})
export class FilesModule {}
