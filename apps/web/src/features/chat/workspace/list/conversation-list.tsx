import type { ConversationRow } from '@atrium/client/chat';
import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtuoso } from 'react-virtuoso';
import { useChat } from '../session/chat-context.js';
import { ConversationLink } from './conversation-link.js';

export interface ConversationListProps {
  readonly rows: readonly ConversationRow[];
  readonly selected: string | null;
}

/** More are drawn only as far as they are in sight. */
const drawnAtOnce = 100;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One stop for the Tab key; the arrow keys go through the rows. */
export function ConversationList({ rows, selected }: ConversationListProps) {
  const { t } = useTranslation('chat');
  const stop = rows.some(({ view }) => view.id === selected) ? selected : rows[0]?.view.id;
  const row = (one: ConversationRow) => (
    <Row row={one} isSelected={one.view.id === selected} isStop={one.view.id === stop} />
  );
  return (
    <nav className="conversation-rows" aria-label={t('list')} onKeyDown={move}>
      {rows.length <= drawnAtOnce ? (
        <ul>
          {rows.map((one) => (
            <li key={one.view.id}>{row(one)}</li>
          ))}
        </ul>
      ) : (
        <Virtuoso
          data={rows}
          computeItemKey={(_, { view }) => view.id}
          increaseViewportBy={300}
          itemContent={(_, one) => row(one)}
        />
      )}
    </nav>
  );
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  links[links.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  event.preventDefault();
}

interface RowProps {
  readonly row: ConversationRow;
  readonly isSelected: boolean;
  readonly isStop: boolean;
}

/** Asks for the last message if it is yet to be fetched. */
function Row({ row, ...rest }: RowProps) {
  const { chat } = useChat();
  const { id } = row.view;
  const isUnknown = row.lastMessage === null;
  useEffect(() => {
    if (isUnknown) chat.preview(id);
  }, [chat, id, isUnknown]);
  return <ConversationLink row={row} {...rest} />;
}
