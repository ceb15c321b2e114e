import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { getNoticeSettings, setNoticeSettings } from '@atrium/contracts/notifications';
import { NoticeChoices } from './notice-settings.js';

@Controller()
export class NoticeSettingsController {
  constructor(private readonly choices: NoticeChoices) {}

  @Handle(getNoticeSettings)
  get(@Me() me: MemberActor) {
    return this.choices.mine(me);
  }

  @Handle(setNoticeSettings)
  set(@Me() me: MemberActor, @Input() input: InputOf<typeof setNoticeSettings>) {
    return this.choices.choose(me, input);
  }
}
