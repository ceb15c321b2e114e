import type { TemplateRow, TemplateView } from '@atrium/contracts/approvals';
import { hashOf } from './content-hash.js';
import type { TemplateEntity } from './template.entity.js';

export function toTemplateRow(template: TemplateEntity): TemplateRow {
  const { id, title, groupName, icon, suite, status, version, hash, draft, changedAt } = template;
  return {
    id,
    title,
    group: groupName,
    icon,
    suite,
    status,
    version,
    changed: hash !== hashOf(draft),
    changedAt: changedAt.toISOString(),
  };
}

export const toTemplateView = (template: TemplateEntity): TemplateView => ({
  ...toTemplateRow(template),
  revision: template.revision,
  draft: template.draft,
});
