import { useEffect, useState } from 'react';
import type { ProblemError } from '@atrium/client';
import type { CallerInputOf, OutputOf, Route } from '@atrium/contracts/core';
import { useCompany } from '../company.js';
import { isUnanswered } from '../unanswered.js';
import { useRead } from '../use-call.js';
import { type Copy, keepCopy, keptCopy } from './kept-copies.js';

/** An answer, or the copy of the last one. */
export interface KeptRead<T> {
  readonly data: T | undefined;
  /** When the data came, by this device's clock. */
  readonly at: number;
  /** The server can't be reached: `data` is how things were. */
  readonly unreachable: boolean;
  /** What the server answered instead; or that it can't be reached and nothing was kept. */
  readonly error: ProblemError | null;
  readonly refetch: () => void;
}

/** A network that only seems to be there is not waited for longer. */
const patienceMs = 2_500;

/**
 * What a route answers; when the server can't be reached, what it answered last on this device. `owner`: whose answer it is,
 * where that is known.
 */
export function useKeptRead<R extends Route>(
  route: R,
  input: CallerInputOf<R>,
  { owner = '', topics = [] }: { readonly owner?: string; readonly topics?: readonly string[] } = {},
): KeptRead<OutputOf<R>> {
  const query = useRead(route, input, { topics });
  const key = [useCompany(), route.path, owner].join(' ');
  const [copy, setCopy] = useState<Copy | null | undefined>();
  const { data, dataUpdatedAt, failureReason, fetchStatus, refetch } = query;
  const [unreachable, setUnreachable] = useState(false);

  // While it is asked again, nothing is known anew.
  const isLacking = isUnanswered(failureReason) || (fetchStatus !== 'idle' && unreachable);
  if (isLacking !== unreachable) setUnreachable(isLacking);

  const waits = data === undefined && fetchStatus === 'fetching';
  useEffect(() => {
    if (!waits) return undefined;
    const enough = setTimeout(() => setUnreachable(true), patienceMs);
    return () => clearTimeout(enough);
  }, [waits]);

  useEffect(() => {
    if (data !== undefined) void keepCopy(key, { value: data, at: dataUpdatedAt });
  }, [data, dataUpdatedAt, key]);

  useEffect(() => {
    if (!unreachable) return;
    void keptCopy(key).then((found) => setCopy(found ?? null));
  }, [unreachable, key]);

  const kept = unreachable && data === undefined ? copy : undefined;
  const isAnswer = query.error !== null && !isUnanswered(query.error);
  const isLost = query.error !== null && data === undefined && copy === null;
  return {
    data: data ?? (kept?.value as OutputOf<R> | undefined),
    at: data === undefined ? (kept?.at ?? 0) : dataUpdatedAt,
    unreachable,
    error: isAnswer || isLost ? query.error : null,
    refetch: () => void refetch(),
  };
}
