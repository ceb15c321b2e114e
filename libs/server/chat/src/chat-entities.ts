import type { EntityClass } from '@atrium/kit';
import { ChangeEntity } from './changes/change.entity.js';
import { ReactionEntity } from './changes/reaction.entity.js';
import { RecallEntity } from './changes/recall.entity.js';
import { ConversationEntity } from './conversations/conversation.entity.js';
import { MemberStateEntity } from './conversations/member-state.entity.js';
import { SeatEntity } from './conversations/seat.entity.js';
import { MentionEntity } from './messages/mention.entity.js';
import { MessageEntity } from './messages/message.entity.js';
import { PostEntity } from './posts/post.entity.js';
import { SearchTokenEntity } from './search/search-token.entity.js';
import { ChatSettingsEntity } from './settings/chat-settings.entity.js';

export const chatEntities: readonly EntityClass[] = [
  ChangeEntity,
  ChatSettingsEntity,
  ConversationEntity,
  MemberStateEntity,
  MentionEntity,
  MessageEntity,
  PostEntity,
  ReactionEntity,
  RecallEntity,
  SearchTokenEntity,
  SeatEntity,
];
