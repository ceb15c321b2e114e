import { Avatar, Icon } from '@atrium/ui';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Mentioned, MentionPicker } from './use-mention-picker.js';

export interface MentionListProps {
  readonly id: string;
  readonly picker: MentionPicker;
  readonly onChoose: (mentioned: Mentioned) => void;
}

export const optionId = (id: string, index: number): string => `${id}-${index}`;

/** Whom one may mean, above what one writes. The keys are the text field's. */
export function MentionList({ id, picker, onChoose }: MentionListProps) {
  const { t } = useTranslation('chat');
  if (!picker.isOpen) return null;
  return (
    <ul id={id} className="mention-list" role="listbox" aria-label={t('mention')}>
      {picker.choices.map((choice, index) => (
        <li
          key={choice.kind === 'all' ? 'all' : choice.member.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === picker.chosen}
          // Pressed without taking the focus from the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.kind === 'all' ? (
            <>
              <Icon of={UsersRound} />
              <span>{choice.name}</span>
            </>
          ) : (
            <>
              <Avatar id={choice.member.id} name={choice.member.name} size={24} />
              <span className="ellipsis">{choice.member.name}</span>
              <span className="quiet ellipsis">{choice.member.title}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
