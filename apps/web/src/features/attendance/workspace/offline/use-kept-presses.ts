import type { PunchReceipt } from '@atrium/contracts/attendance';
import { useEffect, useState } from 'react';
import { useCompany } from '../../../../shared/company.js';
import { useMe } from '../../../../shared/me.js';
import { type KeptPress, onPressesChanged, type PressOwner, pressStore } from './press-store.js';

export interface KeptPresses {
  /** To be sent, oldest first. */
  readonly waiting: readonly KeptPress[];
  /** Refused, and not read yet. */
  readonly refused: readonly KeptPress[];
  readonly receipts: readonly PunchReceipt[];
  /** Receipts of presses that had waited, and nobody has read of yet. */
  readonly news: readonly PunchReceipt[];
}

const none: KeptPresses = { waiting: [], refused: [], receipts: [], news: [] };

/** Whose presses this page deals with. */
export function usePressOwner(): PressOwner {
  const company = useCompany() ?? '';
  return { company, memberId: useMe().member.id };
}

/** What this device keeps of the reader's presses, as it changes. */
export function useKeptPresses(): KeptPresses {
  const { company, memberId } = usePressOwner();
  const [kept, setKept] = useState(none);
  useEffect(() => {
    let isShown = true;
    const read = async () => {
      const owner = { company, memberId };
      const [presses, receipts, news] = await Promise.all([
        pressStore.of(owner),
        pressStore.receipts(owner),
        pressStore.news(owner),
      ]);
      if (!isShown) return;
      setKept({
        waiting: presses.filter(({ refusal }) => refusal === null),
        refused: presses.filter(({ refusal }) => refusal !== null),
        receipts,
        news,
      });
    };
    // A browser that keeps nothing has nothing to show.
    const show = () => void read().catch(() => undefined);
    show();
    const stop = onPressesChanged(show);
    return () => {
      isShown = false;
      stop();
    };
  }, [company, memberId]);
  return kept;
}
