import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/server-audit';
import { DirectoryModule } from '@atrium/server-directory';
import { FilesModule } from '@atrium/server-files';
import { ChangesRepository } from './changes/changes.repository.js';
import { Changes } from './changes/changes.service.js';
import { Assistant } from './conversations/assistant.js';
import { ConversationViews } from './conversations/conversation-views.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { ConversationsRepository } from './conversations/conversations.repository.js';
import { Conversations } from './conversations/conversations.service.js';
import { GroupMembers } from './conversations/group-members.service.js';
import { LeaveConversations } from './conversations/leave-conversations.js';
import { MemberStates } from './conversations/member-states.js';
import { Membership } from './conversations/membership.js';
import { OwnConversations } from './conversations/own-conversations.js';
import { Seats } from './conversations/seats.js';
import { SeatsRepository } from './conversations/seats.repository.js';
import { DepartmentConversations } from './departments/department-conversations.js';
import { DepartmentSeats } from './departments/department-seats.repository.js';
import { FollowDepartments } from './departments/follow-departments.listener.js';
import { FollowTheDay } from './departments/follow-the-day.job.js';
import { MessageFiles } from './messages/message-files.js';
import { MessageLog } from './messages/message-log.js';
import { MessageViews } from './messages/message-views.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { Messages } from './messages/messages.service.js';
import { NoteMentions } from './messages/note-mentions.listener.js';
import { PastTalks } from './messages/past-talks.js';
import { QuotesAndMentions } from './messages/quotes-and-mentions.js';
import { DeliverPosts } from './posts/deliver-posts.job.js';
import { Posts } from './posts/posts.js';
import { CursorsRepository } from './reading/cursors.repository.js';
import { LiveReaders } from './reading/live-readers.js';
import { ReadCursors } from './reading/read-cursors.js';
import { ReadersRepository } from './reading/readers.repository.js';
import { Readers } from './reading/readers.service.js';
import { IndexMessages } from './search/index-messages.listener.js';
import { SearchRepository } from './search/search.repository.js';
import { MessageSearch } from './search/search.service.js';
import { ChatSettingsController } from './settings/chat-settings.controller.js';
import { ChatSettings } from './settings/chat-settings.js';
import { ChatTalker } from './sync/chat-talker.js';
import { FanOut } from './sync/fan-out.js';

const conversations = [
  Assistant,
  Conversations,
  ConversationsRepository,
  ConversationViews,
  GroupMembers,
  LeaveConversations,
  Membership,
  MemberStates,
  OwnConversations,
  Seats,
  SeatsRepository,
];
const departments = [DepartmentConversations, DepartmentSeats, FollowDepartments, FollowTheDay];
const messages = [
  MessageFiles,
  MessageLog,
  Messages,
  MessagesRepository,
  MessageViews,
  NoteMentions,
  PastTalks,
  QuotesAndMentions,
];
const reading = [CursorsRepository, LiveReaders, ReadCursors, Readers, ReadersRepository];
const rest = [Changes, ChangesRepository, ChatSettings, DeliverPosts, Posts];
const search = [IndexMessages, MessageSearch, SearchRepository];
const sync = [ChatTalker, FanOut];

@Module({
  imports: [AuditModule, DirectoryModule, FilesModule],
  controllers: [ChatSettingsController, ConversationsController, MessagesController],
  providers: [...conversations, ...departments, ...messages, ...reading, ...rest, ...search, ...sync],
  exports: [Assistant, PastTalks],
})
export class ChatModule {}
