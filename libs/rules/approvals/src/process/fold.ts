import type { Entry } from '../codes.js';
import { apply } from './apply.js';
import { newRequest, type RequestState } from './state.js';

/** What a history comes to: its entries applied one after the other, from the first on. */
export const fold = (entries: readonly Entry[], from: RequestState = newRequest): RequestState =>
  entries.reduce(apply, from);
