import { Injectable } from '@nestjs/common';
import { Clock, type MemberActor, notFound } from '@atrium/kit';
import type { FieldError, Id, InputOf } from '@atrium/contracts/core';
import type { previewRequest, PreviewView } from '@atrium/contracts/approvals';
import { allRights, forbiddenFields, needsOf, preview, usableValues, validateForm } from '@atrium/rules-approvals';
import { Suites } from '../effects/suites.js';
import { Extracts } from '../people/extracts.js';
import { Startable } from '../templates/startable.service.js';
import { TemplatesRepository } from '../templates/templates.repository.js';
import type { VersionEntity } from '../templates/version.entity.js';
import { NamedThings } from './named-things.js';
import { RequestsRepository } from './requests.repository.js';
import { toRouteViews } from './route-views.js';

/** What a draft would come to, by the functions that would run it. Writes nothing. */
@Injectable()
export class PreviewRequest {
  constructor(
    private readonly startable: Startable,
    private readonly templates: TemplatesRepository,
    private readonly requests: RequestsRepository,
    private readonly extracts: Extracts,
    private readonly suites: Suites,
    private readonly named: NamedThings,
    private readonly clock: Clock,
  ) {}

  async of(me: MemberActor, input: InputOf<typeof previewRequest>): Promise<PreviewView> {
    const { picks, requestId } = input;
    const version = await this.versionFor(me, input);
    const { definition, suite } = version.content;
    const { form, start } = definition;
    const rights = allRights(form, start.rights, 'edit');
    const values = Object.fromEntries(
      Object.entries(input.values).filter(([id]) => !forbiddenFields({ [id]: null }, rights).includes(id)),
    );
    const draft = { submitterId: me.memberId, values, picks, ...(await this.departmentFor(me, input)) };
    const extract = await this.extracts.of(
      needsOf(definition, {
        submitterId: me.memberId,
        departmentId: draft.departmentId ?? null,
        memberIds: Object.values(picks).flat(),
      }),
    );
    const answers = { at: this.clock.now().toISOString(), extract, draw: 0, serial: null, isAdmin: false };
    const { steps, ends } = preview(definition, draft, answers);
    const report = await this.suites.get(suite ?? '')?.check({
      submitterId: me.memberId,
      values: usableValues(form, values),
      requestId: requestId ?? null,
    });
    return {
      steps: toRouteViews(definition, steps),
      ends,
      problems: [
        ...forbiddenProblems(input.values, rights),
        ...validateForm(form, values, rights),
        ...(report?.problems ?? []),
      ],
      facts: (report?.facts ?? []).map(({ code, params }) => ({ code, params: { ...params } })),
      people: await this.named.people(steps),
    };
  }

  /** A new request takes what is published now; one that is handed in again stays on its own. */
  private async versionFor(
    me: MemberActor,
    { templateId, requestId }: InputOf<typeof previewRequest>,
  ): Promise<VersionEntity> {
    if (requestId === undefined) return this.startable.versionFor(me, templateId);
    const request = await this.requests.one(requestId);
    if (request.submitterId !== me.memberId || request.templateId !== templateId) throw notFound();
    return this.templates.version(templateId, request.version);
  }

  private async departmentFor(
    me: MemberActor,
    { requestId, departmentId }: InputOf<typeof previewRequest>,
  ): Promise<{ departmentId?: Id<'department'> }> {
    if (requestId !== undefined) {
      const { departmentId: stored } = await this.requests.one(requestId);
      return stored === null ? {} : { departmentId: stored };
    }
    if (departmentId === undefined) return {};
    const mine = await this.startable.departmentsOf(me.memberId);
    if (!mine.some(({ id }) => id === departmentId)) throw notFound();
    return { departmentId };
  }
}

const forbiddenProblems = (
  values: Readonly<Record<string, unknown>>,
  rights: Parameters<typeof forbiddenFields>[1],
): FieldError[] => forbiddenFields(values, rights).map((fieldId) => ({ path: [fieldId], code: 'unknown_field' }));
