import type { EventType } from '@atrium/contracts/core';
import * as approvals from '@atrium/contracts/approvals';
import * as attendance from '@atrium/contracts/attendance';
import * as calendar from '@atrium/contracts/calendar';
import * as chat from '@atrium/contracts/chat';
import * as directory from '@atrium/contracts/directory';

const isEvent = (value: unknown): value is EventType =>
  typeof value === 'object' && value !== null && 'type' in value && 'visibility' in value && 'payload' in value;

/** Every event that the product announces. A listener that asks for another one stops the worker's boot. */
export const events: readonly EventType[] = [approvals, attendance, calendar, chat, directory].flatMap((domain) =>
  Object.values(domain).filter(isEvent),
);
