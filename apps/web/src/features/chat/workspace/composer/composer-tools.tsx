import { IconButton } from '@atrium/ui';
import { AtSign, Paperclip, Smile } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commonEmoji } from '../../parts/emoji.js';
import { Pop } from '../../parts/pop.js';

export interface ComposerToolsProps {
  readonly onFiles: (files: Iterable<File>) => void;
  /** Puts text where the caret is. */
  readonly onInsert: (text: string) => void;
}

/** Files, mentions and emoji by button. */
export function ComposerTools({ onFiles, onInsert }: ComposerToolsProps) {
  const { t } = useTranslation('chat');
  const files = useRef<HTMLInputElement>(null);
  const [emojiAt, setEmojiAt] = useState<DOMRect | null>(null);
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-testid="files"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <IconButton icon={Paperclip} label={t('attach')} onClick={() => files.current?.click()} />
      <IconButton icon={AtSign} label={t('mention')} onClick={() => onInsert('@')} />
      <IconButton
        icon={Smile}
        label={t('emoji')}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setEmojiAt(currentTarget.getBoundingClientRect())}
      />
      {emojiAt ? (
        <Pop at={emojiAt} label={t('emoji')} className="emoji" onClose={() => setEmojiAt(null)}>
          {commonEmoji.map((code) => (
            <button
              key={code}
              type="button"
              className="icon-button"
              onClick={() => {
                setEmojiAt(null);
                onInsert(code);
              }}
            >
              {code}
            </button>
          ))}
        </Pop>
      ) : null}
    </>
  );
}
