import type { MessageView } from '@atrium/contracts/chat';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '../conversation/conversation-context.js';
import type { WrittenDraft } from '../session/drafts.js';
import { MentionList, optionId } from './mention-list.js';
import { mentionWordAt, withMention } from '../../parts/mention-word.js';
import { type Mentioned, type MentionPicker, useMentionPicker } from './use-mention-picker.js';

export interface Writing {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly picker: MentionPicker;
  /** The text is this now, and the caret there. */
  readonly change: (text: string, caret: number) => void;
  readonly moved: () => void;
  readonly insert: (text: string) => void;
  readonly choose: (mentioned: Mentioned) => void;
}

/** What happens to the text that is being written. */
export function useWritingField(written: WrittenDraft, write: (next: WrittenDraft) => void): Writing {
  const { view } = useConversation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(written.text.length);
  const nextCaret = useRef<number | null>(null);
  const word = mentionWordAt(written.text, caret);
  const picker = useMentionPicker(view, word);
  useLayoutEffect(() => {
    if (nextCaret.current === null || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  const put = (text: string, at: number, mentions = written.mentions) => {
    write({ text, mentions });
    setCaret(at);
    nextCaret.current = at;
  };
  return {
    area,
    picker,
    change: (text, at) => {
      write({ text, mentions: text === '' ? [] : written.mentions });
      setCaret(at);
    },
    moved: () => setCaret(area.current?.selectionStart ?? 0),
    insert: (text) => {
      const { selectionStart: from = caret, selectionEnd: to = caret } = area.current ?? {};
      const before = written.text.slice(0, from);
      // A sign within a word would be no mention.
      const gap = text === '@' && /[^\s]$/.test(before) ? ' ' : '';
      put(before + gap + text + written.text.slice(to), from + gap.length + text.length);
    },
    choose: (mentioned) => {
      if (!word) return;
      const name = mentioned.kind === 'all' ? mentioned.name : mentioned.member.name;
      const next = withMention(written.text, word, name);
      const person = mentioned.kind === 'all' ? [] : [{ id: mentioned.member.id, name }];
      put(next.text, next.caret, [...written.mentions, ...person]);
    },
  };
}

export interface WritingFieldProps {
  readonly field: Writing;
  readonly written: WrittenDraft;
  readonly answered: MessageView | null;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onSend: () => void;
  readonly onEscape: () => void;
}

/** The text field. It grows with the text, and leaves the keys to an input method that is composing. */
export function WritingField({ field, written, answered, onFiles, onSend, onEscape }: WritingFieldProps) {
  const { t } = useTranslation('chat');
  const listId = useId();
  const { area, picker } = field;
  useLayoutEffect(() => grow(area.current), [area, written.text]);
  useEffect(() => {
    if (answered) area.current?.focus();
  }, [area, answered]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (picker.isOpen && pressInPicker(event.key, field)) return event.preventDefault();
    if (event.key === 'Escape') onEscape();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="writing">
      <MentionList id={listId} picker={picker} onChoose={field.choose} />
      <textarea
        ref={area}
        rows={1}
        value={written.text}
        placeholder={t('write')}
        aria-label={t('write')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={picker.isOpen}
        aria-controls={picker.isOpen ? listId : undefined}
        aria-activedescendant={picker.isOpen ? optionId(listId, picker.chosen) : undefined}
        onChange={({ target }) => field.change(target.value, target.selectionStart)}
        onSelect={field.moved}
        onKeyDown={press}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          onFiles(event.clipboardData.files);
        }}
      />
    </div>
  );
}

/** True if the key was one of the picker's. */
function pressInPicker(key: string, { picker, choose }: Writing): boolean {
  const choice = picker.choices[picker.chosen];
  if (key === 'ArrowDown') picker.move(1);
  else if (key === 'ArrowUp') picker.move(-1);
  else if (key === 'Escape') picker.close();
  else if ((key === 'Enter' || key === 'Tab') && choice) choose(choice);
  else return false;
  return true;
}

function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
