import { Injectable } from '@nestjs/common';
import { GrantableRole } from '@atrium/contracts/directory';
import type { TemplateContent, TemplateProblem } from '@atrium/contracts/approvals';
import { allNodes, checkDefinition, needsOf } from '@atrium/rules-approvals';
import { Directory } from '@atrium/server-directory';
import { Suites } from '../effects/suites.js';

/** All that stands in the way of publishing a template. */
@Injectable()
export class CheckContent {
  constructor(
    private readonly directory: Directory,
    private readonly suites: Suites,
  ) {}

  async problemsOf(content: TemplateContent): Promise<TemplateProblem[]> {
    return [
      ...checkDefinition(content.definition).map((problem) => ({
        ...problem,
        path: ['definition', ...problem.path],
      })),
      ...this.summaryProblems(content),
      ...this.suiteProblems(content),
      ...(await this.directoryProblems(content)),
    ];
  }

  private summaryProblems({ definition, summaryFieldIds }: TemplateContent): TemplateProblem[] {
    const known = new Set(definition.form.fields.map(({ id }) => id));
    return summaryFieldIds.flatMap((fieldId, index) =>
      known.has(fieldId) ? [] : [{ code: 'unknown_field', path: ['summaryFieldIds', index], params: { fieldId } }],
    );
  }

  private suiteProblems({ definition, suite }: TemplateContent): TemplateProblem[] {
    if (suite === null) return [];
    const owned = this.suites.get(suite);
    if (!owned) return [{ code: 'unknown_suite', path: ['suite'], params: { suite } }];
    const kinds = new Map(definition.form.fields.map(({ id, kind }) => [id, kind]));
    return Object.entries(owned.fields).flatMap(([fieldId, kind]) =>
      kinds.get(fieldId) === kind
        ? []
        : [{ code: 'suite_field_missing', path: ['definition', 'form'], params: { fieldId, kind } }],
    );
  }

  /** People, roles and departments that are named must be there; where they stand is told by the id. */
  private async directoryProblems({ definition, visibility }: TemplateContent): Promise<TemplateProblem[]> {
    const { memberIds, roles } = needsOf(definition, { submitterId: '', departmentId: null, memberIds: [] });
    const named = memberIds.filter((id) => id !== '');
    const active = new Set<string>(await this.directory.memberIdsAsOf({ memberIds: named }));
    const departments = new Set<string>((await this.directory.departmentsAsOf()).map(({ id }) => id));
    const wanted = visibility.kind === 'departments' ? visibility.departmentIds : [];
    return [
      ...named.filter((id) => !active.has(id)).map((id) => personProblem(definition, id)),
      ...roles
        .filter((role) => !GrantableRole.safeParse(role).success)
        .map((role) => ({ code: 'unknown_role', path: ['definition'], params: { role } })),
      ...wanted
        .map((id, index) => ({ id, index }))
        .filter(({ id }) => !departments.has(id))
        .map(({ index }) => ({ code: 'unknown_department', path: ['visibility', 'departmentIds', index] })),
    ];
  }
}

/** At the first node that names the person. */
function personProblem({ body, policies }: TemplateContent['definition'], memberId: string): TemplateProblem {
  const node = allNodes(body).find((one) => JSON.stringify(one).includes(memberId));
  const isAdmin = node === undefined && JSON.stringify(policies.admins).includes(memberId);
  return {
    code: 'unknown_person',
    path: isAdmin ? ['definition', 'policies', 'admins'] : ['definition', 'body'],
    params: { memberId, ...(node && { nodeId: node.id }) },
  };
}
