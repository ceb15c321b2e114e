import { Icon } from '@atrium/ui';
import { Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './filters.css';

interface Typed {
  readonly words: string;
  /** What the address said last. */
  readonly address: string;
  /** What was sent there and has not come round yet. */
  readonly underWay: readonly string[];
}

/** The address changed: by what was typed here, or by itself (back, a link, "clear"), which the field then follows. */
function arrived({ words, underWay }: Typed, address: string): Typed {
  const at = underWay.lastIndexOf(address);
  return at < 0 ? { words: address, address, underWay: [] } : { words, address, underWay: underWay.slice(at + 1) };
}

/**
 * A search whose words stand in the address. They are held here too: the router changes the address in a transition, and a
 * field that waited for it would lose letters, and the half-written ones of an input method. What is still being composed is
 * not searched for.
 */
export function SearchBox({
  label,
  value,
  onChange,
  className = 'search-box',
  maxLength = 60,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly className?: string;
  readonly maxLength?: number;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Typed>({ words: value, address: value, underWay: [] });
  if (value !== typed.address) setTyped(arrived(typed, value));
  const send = (words: string) => {
    setTyped(({ address, underWay }) => ({ words, address, underWay: [...underWay, words] }));
    onChange(words);
  };
  const clear = () => {
    send('');
    input.current?.focus();
  };
  return (
    <label className={className}>
      <Icon of={Search} small />
      <input
        ref={input}
        type="search"
        value={typed.words}
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        onChange={({ target, nativeEvent }) => {
          if ((nativeEvent as InputEvent).isComposing) setTyped((before) => ({ ...before, words: target.value }));
          else send(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => send(currentTarget.value)}
      />
      {typed.words === '' ? null : (
        <button type="button" className="search-clear" aria-label={t('clear_search')} onClick={clear}>
          <Icon of={X} small />
        </button>
      )}
    </label>
  );
}
