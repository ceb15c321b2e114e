import { Check, ChevronDown } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.js';

export interface ChoiceMenuProps {
  /** What the button is called; begins with the text of the choice that it shows. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly className?: string;
}

/** A button that says what is chosen and opens the list of what else there is. */
export function ChoiceMenu({ label, choices, chosen, onChoose, className = '' }: ChoiceMenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
  }, [isOpen]);

  const close = () => {
    button.current?.focus();
    setOpen(false);
  };
  const choose = (value: string) => {
    close();
    if (value !== chosen) onChoose(value);
  };
  const closeBehind = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  };
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key === 'Escape') close();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
    const next = nextOf(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };

  return (
    <div className={`choice-menu ${className}`} onBlur={closeBehind}>
      <button
        ref={button}
        type="button"
        className="choice-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={openByKey}
      >
        <span className="ellipsis">{choices.find(({ value }) => value === chosen)?.text}</span>
        <Icon of={ChevronDown} small />
      </button>
      {isOpen ? (
        <ul ref={list} id={id} role="menu" aria-label={label} onKeyDown={move}>
          {choices.map(({ value, text }) => (
            <li key={value} role="none">
              <button
                type="button"
                role="menuitemradio"
                aria-checked={value === chosen}
                tabIndex={-1}
                onClick={() => choose(value)}
              >
                <span className="grow">{text}</span>
                {value === chosen ? <Icon of={Check} small /> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Which item a key leads to, round and round; null when it means something else. */
function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
