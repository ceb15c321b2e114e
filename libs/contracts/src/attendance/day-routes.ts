import * as z from 'zod/mini';
import { Day, id, line, list, Month, paging, permission, route, self } from '../core/index.js';
import { BoardState, TeamBoard } from './board-views.js';
import { DayExplained, MonthView, MyDayView } from './day-views.js';

/** The clock card: the work date that a press now would belong to. */
export const myDay = route({
  method: 'GET',
  path: '/api/v1/attendance/my/day',
  access: self('member'),
  audience: 'public',
  summary: 'My day and what I can press',
  input: z.object({}),
  output: MyDayView,
});

export const myMonth = route({
  method: 'GET',
  path: '/api/v1/attendance/my/months/:month',
  access: self('member'),
  audience: 'public',
  summary: 'My month',
  input: z.object({ month: Month }),
  output: MonthView,
});

export const explainMyDay = route({
  method: 'GET',
  path: '/api/v1/attendance/my/days/:day',
  access: self('member'),
  audience: 'public',
  summary: 'Why my day counts as it does',
  input: z.object({ day: Day }),
  output: DayExplained,
});

export const explainDay = route({
  method: 'GET',
  path: '/api/v1/attendance/members/:memberId/days/:day',
  access: permission('attendance.read_team'),
  audience: 'public',
  summary: "Why a member's day counts as it does",
  input: z.object({ memberId: id('member'), day: Day }),
  output: DayExplained,
});

export const memberMonth = route({
  method: 'GET',
  path: '/api/v1/attendance/members/:memberId/months/:month',
  access: permission('attendance.read_team'),
  audience: 'public',
  summary: "A member's month",
  input: z.object({ memberId: id('member'), month: Month }),
  output: MonthView,
});

/** Without `day`: the work date that is going on in each member's group. Asked again on each hint `attendance.board`. */
export const teamBoard = route({
  method: 'GET',
  path: '/api/v1/attendance/board',
  access: permission('attendance.read_team'),
  audience: 'public',
  summary: 'Who is in',
  input: z.object({
    day: z.optional(Day),
    departmentId: z.optional(id('department')),
    states: z.optional(list(BoardState, 13)),
    q: z.optional(line(60)),
    ...paging,
  }),
  output: TeamBoard,
});
