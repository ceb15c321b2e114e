import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { teamBoard } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { TeamBoards } from './board.service.js';

@Controller()
export class BoardController {
  constructor(private readonly boards: TeamBoards) {}

  @Handle(teamBoard)
  get(@Me() me: MemberActor, @Input() input: InputOf<typeof teamBoard>) {
    return this.boards.get(me, input);
  }
}
