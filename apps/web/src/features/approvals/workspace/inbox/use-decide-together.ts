import { newCommandId } from '@atrium/client';
import { decideTogether } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { useRef, useState } from 'react';
import { useCall } from '../../../../shared/use-call.js';
import { touchedByCommands } from '../request/use-request.js';
import type { InboxItem } from './use-inbox.js';

/** What became of each that was decided together. */
export interface TogetherResult {
  readonly decision: 'approve' | 'reject';
  readonly done: number;
  readonly refused: readonly { readonly item: InboxItem; readonly code: string; readonly details: object }[];
}

const mostAtOnce = 50;

/** Decides several, each for itself. A repeat after a lost answer sends the same commands, so nothing counts twice. */
export function useDecideTogether() {
  const call = useCall(decideTogether, { refreshes: touchedByCommands });
  const [result, setResult] = useState<TogetherResult | null>(null);
  const commands = useRef(new Map<string, Id<'command'>>());
  const commandFor = (content: string) => {
    const known = commands.current.get(content) ?? newCommandId();
    commands.current.set(content, known);
    return known;
  };
  const decide = async (decision: 'approve' | 'reject', reason: string, chosen: readonly InboxItem[]) => {
    setResult(null);
    const refused: TogetherResult['refused'][number][] = [];
    for (let from = 0; from < chosen.length; from += mostAtOnce) {
      const part = chosen.slice(from, from + mostAtOnce);
      const { items } = await call.mutateAsync({
        decision,
        ...(reason && { reason }),
        items: part.map(({ request: { id: requestId }, waiting }) => {
          const task = waiting?.task ?? 0;
          return { requestId, task, commandId: commandFor([decision, reason, requestId, task].join(' ')) };
        }),
      });
      for (const { requestId, task, refusal } of items) {
        const item = part.find(({ request, waiting }) => request.id === requestId && waiting?.task === task);
        if (refusal && item) refused.push({ item, ...refusal });
      }
    }
    setResult({ decision, done: chosen.length - refused.length, refused });
  };
  return { decide, result, forget: () => setResult(null), busy: call.isPending, error: call.error };
}
