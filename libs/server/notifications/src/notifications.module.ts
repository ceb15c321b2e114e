import { Module } from '@nestjs/common';
import { CalendarModule } from '@atrium/server-calendar';
import { ChatModule } from '@atrium/server-chat';
import { DirectoryModule } from '@atrium/server-directory';
import { Deliverer } from './deliveries/deliverer.js';
import { Deliveries } from './deliveries/deliveries.js';
import { DeliveryQueue } from './deliveries/delivery-queue.js';
import { Notices } from './notices/notices.js';
import { ForgetDone } from './retention/forget-done.job.js';
import { NoticeChoices } from './settings/notice-settings.js';
import { NoticeSettingsController } from './settings/notice-settings.controller.js';
import { FollowApprovals } from './todos/follow-approvals.listener.js';
import { TodosController } from './todos/todos.controller.js';
import { TodosRepository } from './todos/todos.repository.js';
import { Todos } from './todos/todos.service.js';

@Module({
  imports: [CalendarModule, ChatModule, DirectoryModule],
  controllers: [NoticeSettingsController, TodosController],
  providers: [
    Deliverer,
    Deliveries,
    DeliveryQueue,
    FollowApprovals,
    ForgetDone,
    NoticeChoices,
    Notices,
    Todos,
    TodosRepository,
  ],
})
export class NotificationsModule {}
