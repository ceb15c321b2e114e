import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import type { countTodos, listTodos } from '@atrium/contracts/notifications';
import { TodosRepository } from './todos.repository.js';

/** A member's own inbox. */
@Injectable()
export class Todos {
  constructor(private readonly todos: TodosRepository) {}

  async list(me: MemberActor, { cursor = '', limit }: InputOf<typeof listTodos>): Promise<OutputOf<typeof listTodos>> {
    const found = await this.todos.page(me.memberId, { after: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      items: page.map(({ id, ref, title, fromMemberId, openedAt }) => {
        return { id, ref, title, fromMemberId, openedAt: openedAt.toISOString() };
      }),
      nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  async count(me: MemberActor): Promise<OutputOf<typeof countTodos>> {
    return { open: await this.todos.count(me.memberId) };
  }
}
