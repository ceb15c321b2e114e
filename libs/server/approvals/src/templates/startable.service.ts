import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor, notFound, pageOffset } from '@atrium/kit';
import {
  approvalsErrors,
  type ApproveNode,
  type CcNode,
  type listStartable,
  type StartForm,
  type Visibility,
} from '@atrium/contracts/approvals';
import type { Id, InputOf, OutputOf } from '@atrium/contracts/core';
import { allNodes, allRights, pickOf, rightTo } from '@atrium/rules-approvals';
import { upwardsFrom } from '@atrium/rules-access';
import { Directory, parentsOf } from '@atrium/server-directory';
import { Suites } from '../effects/suites.js';
import type { TemplateEntity } from './template.entity.js';
import { TemplatesRepository } from './templates.repository.js';
import type { VersionEntity } from './version.entity.js';

type StartFormPick = StartForm['picks'][number];

/** What a member may start. */
@Injectable()
export class Startable {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly directory: Directory,
    private readonly suites: Suites,
  ) {}

  async list(
    me: MemberActor,
    { cursor, limit }: InputOf<typeof listStartable>,
  ): Promise<OutputOf<typeof listStartable>> {
    const offset = pageOffset(cursor);
    const around = await this.departmentsAround(me.memberId);
    const visible = (await this.templates.open()).filter((template) => this.isStartable(template, around));
    const items = visible.slice(offset, offset + limit).map(({ id, title, groupName: group, icon, suite }) => {
      return { id, title, group, icon, suite };
    });
    return { items, nextCursor: visible.length > offset + limit ? String(offset + limit) : null };
  }

  /** The published version of a template that a member may start; 404 when it is not for them. */
  async versionFor(me: MemberActor, templateId: Id<'template'>): Promise<VersionEntity> {
    const template = await this.templates.one(templateId);
    const { version, visibility, status } = template;
    if (version === null || !isVisible(visibility, await this.departmentsAround(me.memberId))) throw notFound();
    if (status !== 'open' || !this.isOwned(template)) throw new AppError(approvalsErrors.template_closed);
    return this.templates.version(templateId, version);
  }

  async form(me: MemberActor, templateId: Id<'template'>): Promise<StartForm> {
    const { version, content } = await this.versionFor(me, templateId);
    const { title, group, icon, suite, definition } = content;
    const rights = allRights(definition.form, definition.start.rights, 'edit');
    const fields = definition.form.fields.filter(({ id }) => rightTo(rights, id, 'hidden') !== 'hidden');
    return {
      ...{ id: templateId, version, title, group, icon, suite },
      form: { fields },
      rights: Object.fromEntries(fields.map(({ id }) => [id, rightTo(rights, id, 'edit')])),
      departments: await this.departmentsOf(me.memberId),
      picks: await this.picksOf(allNodes(definition.body).flatMap((node) => (node.kind === 'choice' ? [] : [node]))),
    };
  }

  private isStartable(template: TemplateEntity, around: ReadonlySet<string>): boolean {
    return isVisible(template.visibility, around) && this.isOwned(template);
  }

  private isOwned({ suite }: TemplateEntity): boolean {
    return suite === null || this.suites.get(suite) !== undefined;
  }

  /** The departments of a member, the primary one first. */
  async departmentsOf(memberId: string): Promise<StartForm['departments']> {
    const [member] = await this.directory.membersAsOf({ memberIds: [memberId] });
    const names = new Map((await this.directory.departmentsAsOf()).map((node) => [node.id as string, node]));
    return (member?.departmentIds ?? []).flatMap((id) => {
      const node = names.get(id);
      return node ? [{ id: node.id, name: node.name }] : [];
    });
  }

  /** The departments of a member, with all above them. */
  private async departmentsAround(memberId: string): Promise<ReadonlySet<string>> {
    const [member] = await this.directory.membersAsOf({ memberIds: [memberId] });
    const parents = parentsOf(await this.directory.departmentsAsOf());
    return new Set((member?.departmentIds ?? []).flatMap((id) => upwardsFrom(parents, id)));
  }

  private async picksOf(nodes: readonly (ApproveNode | CcNode)[]): Promise<StartForm['picks']> {
    const picks: StartFormPick[] = [];
    for (const node of nodes) {
      const pick = pickOf(node);
      if (!pick) continue;
      const { min, max, range } = pick;
      const candidates = await this.candidatesOf(range);
      picks.push({ nodeId: node.id, title: node.title, min, max, candidates });
    }
    return picks;
  }

  private async candidatesOf(
    range: NonNullable<ReturnType<typeof pickOf>>['range'],
  ): Promise<StartFormPick['candidates']> {
    if (range.kind === 'anyone') return null;
    const holders = range.kind === 'role' ? ((await this.directory.holdersOf([range.role])).get(range.role) ?? []) : [];
    const ids = range.kind === 'members' ? range.memberIds : holders.map(({ memberId }) => memberId);
    const active = await this.directory.memberIdsAsOf({ memberIds: ids });
    return [...(await this.directory.names(active)).values()];
  }
}

const isVisible = (visibility: Visibility, around: ReadonlySet<string>): boolean =>
  visibility.kind === 'everybody' || visibility.departmentIds.some((id) => around.has(id));
