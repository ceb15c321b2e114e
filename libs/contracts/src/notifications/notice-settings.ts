import * as z from 'zod/mini';
import { route, self } from '../core/index.js';

/** How a member hears of things besides the inbox and the assistant. */
export const NoticeSettings = z.object({
  mail: z.boolean(),
  /** Outside of their working hours nothing rings; it waits for the next working time. */
  quiet: z.boolean(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const getNoticeSettings = route({
  method: 'GET',
  path: '/api/v1/notifications/settings',
  access: self('member'),
  audience: 'app',
  summary: 'How I am told of things',
  input: z.object({}),
  output: NoticeSettings,
});

export const setNoticeSettings = route({
  method: 'PUT',
  path: '/api/v1/notifications/settings',
  access: self('member'),
  audience: 'app',
  summary: 'Choose how I am told of things',
  input: NoticeSettings,
  output: NoticeSettings,
});
