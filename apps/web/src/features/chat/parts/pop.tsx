import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface PopProps {
  /** What it stands beside. */
  readonly at: DOMRect;
  readonly label: string;
  readonly role?: 'menu' | 'dialog';
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gap = 4;

/** A box over the page, beside what opened it; on a phone at the lower edge. Escape and a press elsewhere close it. */
export function Pop({ at, label, role = 'dialog', className = '', onClose, children }: PopProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const before = document.activeElement;
    shown.showPopover();
    const { width, height } = shown.getBoundingClientRect();
    const below = at.bottom + gap + height <= innerHeight;
    setPlace({
      left: Math.max(8, Math.min(at.right - width, innerWidth - width - 8)),
      top: Math.max(8, below ? at.bottom + gap : at.top - gap - height),
    });
    shown.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    // The finger that opened it may still be down: only a new press elsewhere closes it.
    const press = ({ target }: Event) => {
      if (!(target instanceof Node && shown.contains(target))) close.current();
    };
    const key = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && close.current();
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('keydown', key, true);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [at]);
  return (
    <div
      ref={box}
      popover="manual"
      className={`chat-pop ${className}`}
      role={role}
      aria-label={label}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={moveFocus}
    >
      {children}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = items.indexOf(document.activeElement as HTMLElement) + step;
  items.at(at % items.length)?.focus();
  event.preventDefault();
}
