import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/server-audit';
import { DirectoryModule } from '@atrium/server-directory';
import { FilesModule } from '@atrium/server-files';
import { Effects } from './effects/effects.js';
import { RetryEffect } from './effects/retry-effect.js';
import { SuiteRequests } from './effects/suite-requests.js';
import { Suites } from './effects/suites.js';
import { ListRows } from './lists/list-rows.js';
import { ListsController } from './lists/lists.controller.js';
import { ListsRepository } from './lists/lists.repository.js';
import { Lists } from './lists/lists.service.js';
import { Extracts } from './people/extracts.js';
import { AnnounceRequest } from './requests/announce-request.js';
import { DecideTasks } from './requests/decide-tasks.js';
import { EntriesRepository } from './requests/entries.repository.js';
import { NamedThings } from './requests/named-things.js';
import { PreviewRequest } from './requests/preview-request.js';
import { ReadRequest } from './requests/read-request.js';
import { RequestCommands } from './requests/request-commands.js';
import { RequestFiles } from './requests/request-files.js';
import { RequestReaders } from './requests/request-readers.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsRepository } from './requests/requests.repository.js';
import { SubmitRequest } from './requests/submit-request.js';
import { TasksRepository } from './requests/tasks.repository.js';
import { WriteRequest } from './requests/write-request.js';
import { CheckContent } from './templates/check-content.js';
import { MakePresets } from './templates/make-presets.listener.js';
import { Startable } from './templates/startable.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesRepository } from './templates/templates.repository.js';
import { Templates } from './templates/templates.service.js';

const effects = [Effects, RetryEffect, SuiteRequests, Suites];
const lists = [ListRows, Lists, ListsRepository];
const requests = [
  AnnounceRequest,
  DecideTasks,
  EntriesRepository,
  Extracts,
  NamedThings,
  PreviewRequest,
  ReadRequest,
  RequestCommands,
  RequestFiles,
  RequestReaders,
  RequestsRepository,
  SubmitRequest,
  TasksRepository,
  WriteRequest,
];
const templates = [CheckContent, MakePresets, Startable, Templates, TemplatesRepository];

@Module({
  imports: [AuditModule, DirectoryModule, FilesModule],
  controllers: [ListsController, RequestsController, TemplatesController],
  providers: [...effects, ...lists, ...requests, ...templates],
  exports: [Effects, SuiteRequests, Suites],
})
export class ApprovalsModule {}
