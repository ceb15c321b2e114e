import { listConversationMembers } from '@atrium/contracts/chat';
import { Avatar, Bones, Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { usePages } from '../../../../shared/use-pages.js';
import { useConversation } from '../conversation/conversation-context.js';

/** Who is here, page by page. */
export function InfoMembers() {
  const { t } = useTranslation('chat');
  const { id, view } = useConversation();
  const found = usePages(listConversationMembers, { conversationId: id, limit: 30 });
  const people = found.data?.pages.flatMap(({ items }) => items);
  return (
    <section>
      <h3>{t('info.members', { count: view.memberCount })}</h3>
      {people ? (
        <ul className="info-members">
          {people.map(({ member, role }) => (
            <li key={member.id} className="row">
              <Avatar id={member.id} name={member.name} size={24} />
              <span className="ellipsis">{member.name}</span>
              <span className="quiet ellipsis grow">{member.title}</span>
              {role === 'owner' ? <span className="tag">{t('info.owner')}</span> : null}
            </li>
          ))}
        </ul>
      ) : found.error ? (
        <NotLoaded error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <Bones label={t('common:loading')} rows={4} />
      )}
      {found.hasNextPage ? (
        <Button
          size="small"
          tone="text"
          busy={found.isFetchingNextPage ? t('common:loading') : undefined}
          onClick={() => void found.fetchNextPage()}
        >
          {t('info.more')}
        </Button>
      ) : null}
    </section>
  );
}
