import { Injectable } from '@nestjs/common';
import type { FieldRights, RequestRow, SummaryLine } from '@atrium/contracts/approvals';
import { allNodes, allRights, approveNode, rightTo } from '@atrium/rules-approvals';
import { Directory } from '@atrium/server-directory';
import { TemplatesRepository } from '../templates/templates.repository.js';
import type { VersionEntity } from '../templates/version.entity.js';
import type { ListedRequest, ListedTask } from './lists.repository.js';

/** Where the reader of a row stands: at a node, as the submitter (`start`), or above it all (`admin`). */
type Standing = { readonly nodeId: string } | 'start' | 'admin' | 'none';

export interface RowMaker {
  row(listed: ListedRequest, standing: Standing): RequestRow;
  titleOfNode(listed: ListedTask): string | null;
  /** Something must be filled in, signed or written before it can be approved. */
  needsOpening(listed: ListedTask): boolean;
}

/** Makes rows of lists: the summary cut by what the reader may see, names by set. */
@Injectable()
export class ListRows {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly directory: Directory,
  ) {}

  async makerFor(listed: readonly ListedRequest[]): Promise<RowMaker> {
    const names = await this.directory.names(listed.map(({ submitterId }) => submitterId));
    const versions = new Map<string, VersionEntity>();
    for (const { templateId, version } of listed)
      versions.set(`${templateId} ${version}`, await this.templates.version(templateId, version));
    const contentOf = ({ templateId, version }: ListedRequest) => versions.get(`${templateId} ${version}`)?.content;
    return {
      row: (one, standing) => {
        const { id, templateId, title, serial, status, submitterId, submittedAt, endedAt } = one;
        const content = contentOf(one);
        return {
          ...{ id, templateId, title, icon: content?.icon ?? '', suite: content?.suite ?? null, serial, status },
          submitter: names.get(submitterId) ?? { id: submitterId, name: '', title: null },
          submittedAt: submittedAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
          effectFailed: Boolean(one.effectFailed),
          summary: content ? summaryFor(one, content, standing) : [],
        };
      },
      titleOfNode: (one) => {
        const nodes = allNodes(contentOf(one)?.definition.body ?? []);
        return nodes.find(({ id }) => id === one.nodeId)?.title ?? null;
      },
      needsOpening: (one) => {
        const definition = contentOf(one)?.definition;
        if (one.kind !== 'decide' || one.nodeId === null || !definition) return true;
        const { rights, reasonRequired, signature } = approveNode(definition, one.nodeId);
        return signature || reasonRequired.approve || Object.values(rights).includes('required');
      },
    };
  }
}

function summaryFor(
  { summary }: ListedRequest,
  { definition, summaryFieldIds }: VersionEntity['content'],
  standing: Standing,
): SummaryLine[] {
  const rights = rightsOf(definition, standing);
  return summaryFieldIds.flatMap((fieldId) => {
    const field = definition.form.fields.find(({ id }) => id === fieldId);
    if (!field || rightTo(rights, fieldId, 'hidden') === 'hidden' || !Object.hasOwn(summary, fieldId)) return [];
    return [{ field, value: summary[fieldId] ?? null }];
  });
}

function rightsOf({ form, start, body }: VersionEntity['content']['definition'], standing: Standing): FieldRights {
  if (standing === 'none') return {};
  if (standing === 'admin') return allRights(form, {}, 'read');
  if (standing === 'start') return allRights(form, start.rights, 'edit');
  const node = allNodes(body).find(({ id }) => id === standing.nodeId);
  return node === undefined || node.kind === 'choice' ? {} : allRights(form, node.rights, 'read');
}

/** Where the holder of a task stands; a rework is the submitter's own. */
export const standingOf = ({ nodeId }: { readonly nodeId: string | null }): Standing =>
  nodeId === null ? 'start' : { nodeId };
