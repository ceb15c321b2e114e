import { Injectable } from '@nestjs/common';
import {
  actorRef,
  AppError,
  Clock,
  currentCompanyId,
  type MemberActor,
  notFound,
  Outbox,
  Realtime,
  Tx,
} from '@atrium/kit';
import {
  type ChangeView,
  chatErrors,
  chatLimits,
  messageChanged,
  type MessageView,
  type reactToMessage,
  type recallMessage,
} from '@atrium/contracts/chat';
import { coreErrors, type InputOf } from '@atrium/contracts/core';
import { Audit } from '@atrium/server-audit';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { Seats } from '../conversations/seats.js';
import { MessageFiles } from '../messages/message-files.js';
import type { StoredMessage } from '../messages/message.js';
import { MessageViews } from '../messages/message-views.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { toColumn } from '../sender.js';
import { conversationRoom } from '../sync/rooms.js';
import { ChangesRepository } from './changes.repository.js';

const hourMs = 3_600_000;

/** What happens to messages after they were sent. The log itself never changes. */
@Injectable()
export class Changes {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly seats: Seats,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly views: MessageViews,
    private readonly changes: ChangesRepository,
    private readonly files: MessageFiles,
    private readonly realtime: Realtime,
  ) {}

  /** By its sender within 24 hours, or at any time by whoever may recall any message. Again: nothing happens. */
  async recall(me: MemberActor, place: InputOf<typeof recallMessage>): Promise<MessageView> {
    const message = await this.visible(me, place);
    const isOwn = message.sender.kind === 'member' && message.sender.id === me.memberId;
    const mayRecallAny = me.grants.has('chat.recall_any');
    if (!isOwn && !mayRecallAny) throw new AppError(coreErrors.forbidden);
    const age = this.clock.now().getTime() - message.at.getTime();
    if (!mayRecallAny && age > chatLimits.recallHours * hourMs)
      throw new AppError(chatErrors.recall_too_late, { hours: chatLimits.recallHours });
    await this.tx.run(async () => {
      const conversation = await this.conversations.lock(place.conversationId);
      if (!(await this.changes.addRecall(place, toColumn(actorRef(me)), this.clock.now()))) return;
      await this.files.withdraw(message);
      await this.add(me, { ...place, changeNo: conversation.changeNo + 1 }, { kind: 'recalled' });
      if (!isOwn)
        await this.audit.record({
          action: 'chat.message_recalled',
          subjectKind: 'conversation',
          subjectId: place.conversationId,
          changes: { seq: [null, place.seq] },
        });
    });
    return this.viewOf(message);
  }

  async react(me: MemberActor, input: InputOf<typeof reactToMessage>): Promise<MessageView> {
    const { code, on, ...place } = input;
    const message = await this.visible(me, place);
    await this.tx.run(async () => {
      const conversation = await this.conversations.lock(place.conversationId);
      if (await this.changes.isRecalled(place)) throw new AppError(chatErrors.recalled);
      const changeNo = conversation.changeNo + 1;
      const changed = await this.changes.setReaction(place, { code, memberId: me.memberId, on, changeNo });
      if (changed) await this.add(me, { ...place, changeNo }, { kind: 'reacted', code, on });
    });
    return this.viewOf(message);
  }

  private async add(
    me: MemberActor,
    { conversationId, seq, changeNo }: InputOf<typeof recallMessage> & { readonly changeNo: number },
    what: ChangeView['what'],
  ): Promise<void> {
    const at = this.clock.now();
    const by = actorRef(me);
    await this.conversations.setChangeNo(conversationId, changeNo);
    await this.changes.add(conversationId, { changeNo, seq, actor: toColumn(by), at, what });
    await this.outbox.add(messageChanged, { conversationId, seq, change: changeNo, what: what.kind });
    const changes: ChangeView[] = [{ change: changeNo, seq, by, at: at.toISOString(), what }];
    const frame = JSON.stringify({ kind: 'chat.changes', conversationId, changes, more: false });
    this.realtime.toRoom(currentCompanyId(), conversationRoom(conversationId), frame);
  }

  /** A message that the member may see; all others do not exist. */
  private async visible(me: MemberActor, place: InputOf<typeof recallMessage>): Promise<StoredMessage> {
    const { visibleFrom } = await this.seats.mine(me, place.conversationId);
    const message = place.seq < visibleFrom ? undefined : await this.messages.one(place.conversationId, place.seq);
    if (message?.body.kind !== 'said') throw notFound();
    return message;
  }

  private async viewOf(message: StoredMessage): Promise<MessageView> {
    const [view] = await this.views.of([message]);
    if (!view) throw notFound();
    return view;
  }
}
