import { type PointerEvent, useRef } from 'react';

const longMs = 450;

/** A finger that stays opens what a mouse finds on hover. */
export function useLongPress(onPress: (at: DOMRect) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
      stop();
      if (pointerType === 'touch')
        timer.current = setTimeout(() => onPress(currentTarget.getBoundingClientRect()), longMs);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerMove: ({ movementX, movementY }: PointerEvent<HTMLElement>) => {
      if (Math.abs(movementX) + Math.abs(movementY) > 4) stop();
    },
  };
}
