import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  checkTemplate,
  createTemplate,
  getStartForm,
  getTemplate,
  getTemplateVersion,
  listStartable,
  listTemplates,
  listTemplateVersions,
  publishTemplate,
  saveTemplateDraft,
  setTemplateOpen,
} from '@atrium/contracts/approvals';
import type { InputOf } from '@atrium/contracts/core';
import { Startable } from './startable.service.js';
import { Templates } from './templates.service.js';

@Controller()
export class TemplatesController {
  constructor(
    private readonly templates: Templates,
    private readonly startable: Startable,
  ) {}

  @Handle(listStartable)
  listStartable(@Me() me: MemberActor, @Input() input: InputOf<typeof listStartable>) {
    return this.startable.list(me, input);
  }

  @Handle(getStartForm)
  startForm(@Me() me: MemberActor, @Input() { templateId }: InputOf<typeof getStartForm>) {
    return this.startable.form(me, templateId);
  }

  @Handle(listTemplates)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listTemplates>) {
    return this.templates.list(me, input);
  }

  @Handle(getTemplate)
  one(@Me() me: MemberActor, @Input() { templateId }: InputOf<typeof getTemplate>) {
    return this.templates.one(me, templateId);
  }

  @Handle(createTemplate)
  create(@Me() me: MemberActor, @Input() input: InputOf<typeof createTemplate>) {
    return this.templates.create(me, input);
  }

  @Handle(saveTemplateDraft)
  save(@Me() me: MemberActor, @Input() input: InputOf<typeof saveTemplateDraft>) {
    return this.templates.save(me, input);
  }

  @Handle(checkTemplate)
  check(@Me() me: MemberActor, @Input() input: InputOf<typeof checkTemplate>) {
    return this.templates.check(me, input);
  }

  @Handle(publishTemplate)
  publish(@Me() me: MemberActor, @Input() input: InputOf<typeof publishTemplate>) {
    return this.templates.publish(me, input);
  }

  @Handle(setTemplateOpen)
  setOpen(@Me() me: MemberActor, @Input() input: InputOf<typeof setTemplateOpen>) {
    return this.templates.setOpen(me, input);
  }

  @Handle(listTemplateVersions)
  versions(@Me() me: MemberActor, @Input() input: InputOf<typeof listTemplateVersions>) {
    return this.templates.versions(me, input);
  }

  @Handle(getTemplateVersion)
  version(@Me() me: MemberActor, @Input() input: InputOf<typeof getTemplateVersion>) {
    return this.templates.version(me, input);
  }
}
