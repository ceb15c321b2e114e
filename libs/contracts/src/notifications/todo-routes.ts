import * as z from 'zod/mini';
import { id, pageOf, paging, route, self } from '../core/index.js';

/** What it is that has to be done: `{kind: 'approvals.task', id: <request>, part: <task>}`. Its owner is asked for the content. */
export const TodoRef = z.object({ kind: z.string(), id: z.string(), part: z.number() });
export type TodoRef = z.infer<typeof TodoRef>;

/** Something that waits for a member, whatever its source. */
export const TodoView = z.object({
  id: id('todo'),
  ref: TodoRef,
  title: z.string(),
  /** Of whom it comes; null: of the house. */
  fromMemberId: z.nullable(z.string()),
  openedAt: z.iso.datetime(),
});
export type TodoView = z.infer<typeof TodoView>;

export const listTodos = route({
  method: 'GET',
  path: '/api/v1/inbox/todos',
  access: self('member'),
  audience: 'public',
  summary: 'Everything that waits for me, the oldest first',
  input: z.object({ ...paging }),
  output: pageOf(TodoView),
});

/** For the number beside a menu entry; 100 stands for more than 99. */
export const countTodos = route({
  method: 'GET',
  path: '/api/v1/inbox/count',
  access: self('member'),
  audience: 'app',
  summary: 'How much waits for me',
  input: z.object({}),
  output: z.object({ open: z.number() }),
});
