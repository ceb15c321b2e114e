import type { Id } from '@atrium/contracts/core';
import { Bones, Empty } from '@atrium/ui';
import { MessageCircle, MessageCircleOff } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMay } from '../../../shared/me.js';
import { ConversationPane } from './conversation/conversation-pane.js';
import { ListPane } from './list/list-pane.js';
import './messages.css';
import { ChatContext, useIsReady, useMessages } from './session/chat-context.js';

/** The reader's conversations, and the one of the address beside them; on a phone one of the two. */
export function MessagesPage() {
  const { t } = useTranslation('chat');
  const here = useContext(ChatContext);
  const mayTalk = useMay('chat.talk');
  if (!mayTalk) return <Empty icon={MessageCircleOff} title={t('no_talk')} />;
  if (!here) return <Bones label={t('common:loading')} />;
  return <Messages />;
}

function Messages() {
  const { t } = useTranslation('chat');
  const { conversationId } = useParams();
  return (
    <div className="messages" data-screen={conversationId ? 'conversation' : 'list'}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <ListPane selected={conversationId ?? null} />
      {conversationId ? <Opened key={conversationId} id={conversationId as Id<'conversation'>} /> : <NothingOpened />}
    </div>
  );
}

function Opened({ id }: { readonly id: Id<'conversation'> }) {
  const { t } = useTranslation('chat');
  const isReady = useIsReady();
  const page = useMessages(id);
  if (page) return <ConversationPane id={id} page={page} />;
  return (
    <section className="pane grow conversation">
      {isReady ? (
        <Empty icon={MessageCircleOff} title={t('not_yours')}>
          {t('not_yours_help')}
        </Empty>
      ) : (
        <Bones label={t('common:loading')} />
      )}
    </section>
  );
}

function NothingOpened() {
  const { t } = useTranslation('chat');
  return (
    <section className="pane grow conversation nothing-opened">
      <Empty icon={MessageCircle} title={t('choose')}>
        {t('choose_help')}
      </Empty>
    </section>
  );
}
