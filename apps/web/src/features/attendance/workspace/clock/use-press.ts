import { useQueryClient } from '@tanstack/react-query';
import { newCommandId } from '@atrium/client';
import { type MyDayView, myDay, myMonth, type PunchReceipt } from '@atrium/contracts/attendance';
import { useRef, useState } from 'react';
import { useClient } from '../../../../shared/company.js';
import { deviceMoment, deviceName } from '../offline/device.js';
import { type KeptPress, type PressOwner, pressStore, type Refusal } from '../offline/press-store.js';
import { sendPress } from '../offline/send-presses.js';
import { usePressOwner } from '../offline/use-kept-presses.js';
import { answerHere, type PressPlan } from './press-plan.js';
import type { PositionReader } from '../../parts/use-position.js';

/** What a press met that keeps it from being stored. */
export type PressTrouble =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing was sent: it would have become a field punch, and the button had not said so. */
  | { readonly kind: 'would_be_field'; readonly refusal: Refusal }
  /** It could neither be sent nor kept. */
  | { readonly kind: 'not_kept' };

/** What goes with a press. */
export interface Said {
  readonly remark: string | null;
  /** The slot that it is for, as things stand. */
  readonly slotKey: string | null;
}

export interface Presser {
  readonly phase: 'idle' | 'locating' | 'sending';
  readonly trouble: PressTrouble | null;
  readonly receipt: PunchReceipt | null;
  /** The command that is under way here, or was answered last: what this device's list still says of it is older. */
  readonly known: string | null;
  press(plan: PressPlan, said: Said): Promise<boolean>;
  forget(): void;
}

interface Met {
  readonly trouble: PressTrouble | null;
  /** It stays on this device, to be sent later. */
  readonly waits: boolean;
}

export interface PresserOf {
  readonly day: MyDayView;
  readonly skewMs: number;
  readonly position: PositionReader;
}

/** One press at a time: kept on this device before anything is sent, then sent; the answer is the server's. */
export function usePress({ day, skewMs, position }: PresserOf): Presser {
  const client = useClient();
  const queries = useQueryClient();
  const owner = usePressOwner();
  const [phase, setPhase] = useState<Presser['phase']>('idle');
  const [trouble, setTrouble] = useState<PressTrouble | null>(null);
  const [receipt, setReceipt] = useState<PunchReceipt | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const isPressed = useRef(false);

  async function run(plan: PressPlan, said: Said): Promise<Met> {
    const { remark } = said;
    let press = newPress(owner, { day, skewMs, ...said });
    setKnown(press.commandId);
    const isKept = await keep(press);
    if (plan.wantsPosition) {
      setPhase('locating');
      const fix = (await position.read()) ?? freshFix(position, day);
      if (fix) press = { ...press, proof: { ...press.proof, position: fix } };
      await keep(press);
    }
    const { answer, decision } = answerHere(day, press.proof.position ?? null, remark);
    const isProvedByNetwork = plan.verdict === 'network';
    const local = {
      code: `attendance.place_${decision.verdict}`,
      details: { ...decision, placeName: nameOf(day, decision.placeId) },
    };
    if (!isProvedByNetwork && answer.accepted && answer.field && plan.action !== 'field') {
      await drop(press);
      return { trouble: { kind: 'would_be_field', refusal: local }, waits: false };
    }
    setPhase('sending');
    const outcome = await sendPress(client, press);
    if (outcome.kind === 'refused') return { trouble: outcome, waits: false };
    if (outcome.kind === 'receipt') {
      setReceipt(outcome.receipt);
      return { trouble: null, waits: false };
    }
    // Without a connection only a position can prove the place: what would be refused later is better said now. Where an
    // office network may have proved it, the server has the last word.
    if (!answer.accepted && !day.hasNetworks) {
      await drop(press);
      return { trouble: { kind: 'refused', refusal: local }, waits: false };
    }
    return { trouble: isKept ? null : { kind: 'not_kept' }, waits: isKept };
  }

  return {
    phase,
    trouble,
    receipt,
    known,
    forget: () => setTrouble(null),
    press: async (plan, said) => {
      if (isPressed.current) return false;
      isPressed.current = true;
      setPhase('sending');
      setReceipt(null);
      const { trouble: met, waits } = await run(plan, said);
      setTrouble(met);
      setPhase('idle');
      // What stays here stands in the list from now on.
      if (waits) setKnown(null);
      isPressed.current = false;
      for (const { path } of [myDay, myMonth]) void queries.invalidateQueries({ queryKey: [owner.company, path] });
      return met === null;
    },
  };
}

function newPress(
  { company, memberId }: PressOwner,
  { day, skewMs, remark, slotKey }: Said & { day: MyDayView; skewMs: number },
): KeptPress {
  const pressed = deviceMoment();
  return {
    commandId: newCommandId(),
    company,
    memberId,
    proof: { device: deviceName(), ...(remark ? { remark } : {}) },
    pressed,
    lastServerTime: day.serverNow,
    at: new Date(Date.parse(pressed.deviceTime) + skewMs).toISOString(),
    skewMs,
    slotKey,
    workDate: day.workDate,
    refusal: null,
  };
}

/** A reading of a moment ago is better than none, when the device finds nothing now. */
function freshFix({ reading }: PositionReader, day: MyDayView) {
  if (reading === null) return null;
  const ageSeconds = reading.fix.ageSeconds + Math.round((Date.now() - reading.readAt) / 1000);
  return ageSeconds <= day.fixLimits.maxAgeSeconds ? { ...reading.fix, ageSeconds } : null;
}

const nameOf = ({ places }: MyDayView, placeId: string | null): string | null =>
  places.find(({ id }) => id === placeId)?.name ?? null;

/** False: this browser keeps nothing. The press is then sent all the same. */
const keep = (press: KeptPress): Promise<boolean> =>
  pressStore.put(press).then(
    () => true,
    () => false,
  );
const drop = ({ commandId }: KeptPress): Promise<void> => pressStore.remove(commandId).catch(() => undefined);
