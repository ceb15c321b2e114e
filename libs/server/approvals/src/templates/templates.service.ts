import { Injectable } from '@nestjs/common';
import { actorRef, AppError, Clock, Commands, currentCompanyId, currentContext, duplicateKeyOf } from '@atrium/kit';
import { fieldError, type MemberActor, newId, pageOffset, Tx } from '@atrium/kit';
import {
  approvalsErrors,
  type checkTemplate,
  type createTemplate,
  type getTemplateVersion,
  type listTemplates,
  type listTemplateVersions,
  type publishTemplate,
  type saveTemplateDraft,
  type setTemplateOpen,
  type TemplateContent,
  type TemplateView,
} from '@atrium/contracts/approvals';
import type { Id, InputOf, OutputOf } from '@atrium/contracts/core';
import { Audit } from '@atrium/server-audit';
import { Directory } from '@atrium/server-directory';
import { CheckContent } from './check-content.js';
import { hashOf } from './content-hash.js';
import type { TemplateEntity } from './template.entity.js';
import { toTemplateRow, toTemplateView } from './template-views.js';
import { TemplatesRepository } from './templates.repository.js';

/** Drawing templates, and publishing them. */
@Injectable()
export class Templates {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly checks: CheckContent,
    private readonly directory: Directory,
    private readonly audit: Audit,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  async list(
    _me: MemberActor,
    { cursor, limit }: InputOf<typeof listTemplates>,
  ): Promise<OutputOf<typeof listTemplates>> {
    const offset = pageOffset(cursor);
    const rows = await this.templates.page(offset, limit + 1);
    const nextCursor = rows.length > limit ? String(offset + limit) : null;
    return { items: rows.slice(0, limit).map(toTemplateRow), nextCursor };
  }

  async one(_me: MemberActor, templateId: Id<'template'>): Promise<TemplateView> {
    return toTemplateView(await this.templates.one(templateId));
  }

  async create(me: MemberActor, { commandId, draft }: InputOf<typeof createTemplate>): Promise<TemplateView> {
    const { id } = await this.commands.once(commandId, () => this.add(draft, null));
    return this.one(me, id);
  }

  /** Draws a template in the running transaction. */
  async add(draft: TemplateContent, presetKey: string | null): Promise<{ id: Id<'template'> }> {
    const id = newId<'template'>();
    const { title, group: groupName, icon, suite, visibility } = draft;
    const template: TemplateEntity = {
      ...{ companyId: currentCompanyId(), id, title, groupName, icon, suite, visibility, presetKey },
      ...{ status: 'draft', version: null, hash: null, draft, revision: 1, changedAt: this.clock.now() },
    };
    await this.templates.add(template).catch((error: unknown) => refuseTaken(error));
    await this.record('approvals.template_created', template, {});
    return { id };
  }

  async save(me: MemberActor, input: InputOf<typeof saveTemplateDraft>): Promise<TemplateView> {
    const { templateId, revision, draft } = input;
    await this.tx.run(async () => {
      const template = await this.templates.lock(templateId);
      refuseOtherDraft(template, revision);
      const changed = {
        draft,
        revision: revision + 1,
        changedAt: this.clock.now(),
        ...(template.version === null && {
          title: draft.title,
          groupName: draft.group,
          icon: draft.icon,
          suite: draft.suite,
        }),
      };
      await this.templates.change(templateId, changed).catch((error: unknown) => refuseTaken(error));
    });
    return this.one(me, templateId);
  }

  async check(_me: MemberActor, { draft }: InputOf<typeof checkTemplate>): Promise<OutputOf<typeof checkTemplate>> {
    return { problems: await this.checks.problemsOf(draft) };
  }

  async publish(me: MemberActor, input: InputOf<typeof publishTemplate>): Promise<TemplateView> {
    const { templateId, revision, commandId } = input;
    await this.commands.once(commandId, async () => {
      const template = await this.templates.lock(templateId);
      refuseOtherDraft(template, revision);
      await this.makeVersion(template);
      return {};
    });
    return this.one(me, templateId);
  }

  /** Makes the draft of a locked template what people start from now on. The same content again: the same version. */
  async makeVersion(template: TemplateEntity): Promise<void> {
    const { id, draft, version: before } = template;
    const problems = await this.checks.problemsOf(draft);
    if (problems.length > 0) throw new AppError(approvalsErrors.invalid_definition, { problems });
    const hash = hashOf(draft);
    const isNew = hash !== template.hash;
    const version = (before ?? 0) + (isNew ? 1 : 0);
    if (isNew) await this.addVersion(template, version, hash);
    const { title, group: groupName, icon, suite, visibility } = draft;
    const published = { title, groupName, icon, suite, visibility, version, hash, status: 'open' as const };
    await this.templates
      .change(id, { ...published, changedAt: this.clock.now() })
      .catch((error: unknown) => refuseTaken(error));
    await this.record('approvals.template_published', { id, title }, { version: [before, version] });
  }

  async setOpen(me: MemberActor, { templateId, open }: InputOf<typeof setTemplateOpen>): Promise<TemplateView> {
    await this.tx.run(async () => {
      const template = await this.templates.lock(templateId);
      if (template.version === null) throw new AppError(approvalsErrors.template_closed);
      const status = open ? ('open' as const) : ('closed' as const);
      if (template.status === status) return;
      await this.templates.change(templateId, { status, changedAt: this.clock.now() });
      const action = open ? ('approvals.template_opened' as const) : ('approvals.template_closed' as const);
      await this.record(action, template, { status: [template.status, status] });
    });
    return this.one(me, templateId);
  }

  async versions(
    _me: MemberActor,
    { templateId, cursor, limit }: InputOf<typeof listTemplateVersions>,
  ): Promise<OutputOf<typeof listTemplateVersions>> {
    await this.templates.one(templateId);
    const offset = pageOffset(cursor);
    const rows = await this.templates.versions(templateId, offset, limit + 1);
    const names = await this.directory.names(rows.flatMap(({ publishedBy }) => publishedBy.id ?? []));
    const items = rows.slice(0, limit).map(({ version, hash, publishedBy, publishedAt }) => ({
      version,
      hash,
      publishedBy: names.get(publishedBy.id ?? '') ?? null,
      publishedAt: publishedAt.toISOString(),
    }));
    return { items, nextCursor: rows.length > limit ? String(offset + limit) : null };
  }

  async version(
    _me: MemberActor,
    { templateId, version: number }: InputOf<typeof getTemplateVersion>,
  ): Promise<OutputOf<typeof getTemplateVersion>> {
    const { version, hash, publishedBy, publishedAt, content } = await this.templates.version(templateId, number);
    const names = await this.directory.names(publishedBy.id === null ? [] : [publishedBy.id]);
    const by = names.get(publishedBy.id ?? '') ?? null;
    return { version, hash, publishedBy: by, publishedAt: publishedAt.toISOString(), content };
  }

  private async addVersion({ id, draft }: TemplateEntity, version: number, hash: string): Promise<void> {
    const publishedBy = actorRef(currentContext().actor);
    const row = { companyId: currentCompanyId(), templateId: id, version, hash, content: draft, publishedBy };
    await this.templates.addVersion({ ...row, publishedAt: this.clock.now() });
  }

  private async record(
    action: `approvals.${string}`,
    { id, title }: Pick<TemplateEntity, 'id' | 'title'>,
    changes: Parameters<Audit['record']>[0]['changes'],
  ): Promise<void> {
    await this.audit.record({
      action,
      subjectKind: 'template',
      subjectId: id,
      subjectName: title,
      ...(changes && { changes }),
    });
  }
}

function refuseOtherDraft({ revision: now }: TemplateEntity, revision: number): void {
  if (now !== revision) throw new AppError(approvalsErrors.draft_changed, { revision: now });
}

function refuseTaken(error: unknown): never {
  if (duplicateKeyOf(error) !== 'approvals_template_title') throw error;
  throw fieldError(approvalsErrors.template_title_taken, ['draft', 'title']);
}
