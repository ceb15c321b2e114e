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
    const toggled = (event: Event) => (event as ToggleEvent).newState === 'closed' && close.current();
    shown.addEventListener('toggle', toggled);
    return () => {
      shown.removeEventListener('toggle', toggled);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [at]);
  return (
    <div
      ref={box}
      popover="auto"
      className={`pop ${className}`}
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
