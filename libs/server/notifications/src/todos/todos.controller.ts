import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { countTodos, listTodos } from '@atrium/contracts/notifications';
import { Todos } from './todos.service.js';

@Controller()
export class TodosController {
  constructor(private readonly todos: Todos) {}

  @Handle(listTodos)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listTodos>) {
    return this.todos.list(me, input);
  }

  @Handle(countTodos)
  count(@Me() me: MemberActor) {
    return this.todos.count(me);
  }
}
