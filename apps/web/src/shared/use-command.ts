import { newCommandId } from '@atrium/client';
import type { Id } from '@atrium/contracts/core';
import { useRef } from 'react';

/** The command id of a press. The same content keeps its id, so that a repeat after a lost answer is the same command. */
export function useCommand(): (content: unknown) => Id<'command'> {
  const last = useRef<{ readonly content: string; readonly id: Id<'command'> }>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, id: newCommandId() };
    return last.current.id;
  };
}
