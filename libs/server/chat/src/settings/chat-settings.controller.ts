import { Controller } from '@nestjs/common';
import { Handle, Input } from '@atrium/kit';
import { changeChatSettings, readChatSettings } from '@atrium/contracts/chat';
import type { InputOf } from '@atrium/contracts/core';
import { ChatSettings } from './chat-settings.js';

@Controller()
export class ChatSettingsController {
  constructor(private readonly settings: ChatSettings) {}

  @Handle(readChatSettings)
  read() {
    return this.settings.read();
  }

  @Handle(changeChatSettings)
  change(@Input() input: InputOf<typeof changeChatSettings>) {
    return this.settings.change(input);
  }
}
