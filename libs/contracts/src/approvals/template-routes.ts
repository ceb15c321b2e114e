import * as z from 'zod/mini';
import { id, flag, pageOf, paging, permission, route, whole } from '../core/index.js';
import { approvalsErrors } from './errors.js';
import {
  StartableRow,
  StartForm,
  TemplateContent,
  TemplateProblem,
  TemplateRow,
  TemplateView,
} from './template-views.js';
import { VersionRow, VersionView } from './template-views.js';

const templateId = id('template');
const configure = permission('approvals.configure');
const use = permission('approvals.use');

/** The gallery: those that are open and visible to me, by group and title. */
export const listStartable = route({
  method: 'GET',
  path: '/api/v1/approvals/startable',
  access: use,
  audience: 'public',
  summary: 'Templates that I may start',
  input: z.object({ ...paging }),
  output: pageOf(StartableRow),
});

export const getStartForm = route({
  method: 'GET',
  path: '/api/v1/approvals/startable/:templateId',
  access: use,
  audience: 'public',
  summary: 'The form of a template that I may start',
  input: z.object({ templateId }),
  output: StartForm,
});

export const listTemplates = route({
  method: 'GET',
  path: '/api/v1/approvals/templates',
  access: configure,
  audience: 'public',
  summary: 'All templates, drafts and closed ones among them',
  input: z.object({ ...paging }),
  output: pageOf(TemplateRow),
});

export const getTemplate = route({
  method: 'GET',
  path: '/api/v1/approvals/templates/:templateId',
  access: configure,
  audience: 'public',
  summary: 'A template with its draft',
  input: z.object({ templateId }),
  output: TemplateView,
});

export const createTemplate = route({
  method: 'POST',
  path: '/api/v1/approvals/templates',
  access: configure,
  audience: 'public',
  summary: 'Draw a template',
  input: z.object({ commandId: id('command'), draft: TemplateContent }),
  output: TemplateView,
  errors: [approvalsErrors.template_title_taken],
});

/** Changes nothing that runs, nor what people can start. */
export const saveTemplateDraft = route({
  method: 'PUT',
  path: '/api/v1/approvals/templates/:templateId/draft',
  access: configure,
  audience: 'public',
  summary: 'Save the draft of a template',
  input: z.object({ templateId, revision: whole(1, 1_000_000_000), draft: TemplateContent }),
  output: TemplateView,
  errors: [approvalsErrors.draft_changed, approvalsErrors.template_title_taken],
});

/** All that stands in the way of publishing, each with its place; empty: nothing. */
export const checkTemplate = route({
  method: 'POST',
  path: '/api/v1/approvals/template-checks',
  access: configure,
  audience: 'app',
  summary: 'Check a draft',
  input: z.object({ draft: TemplateContent }),
  output: z.object({ problems: z.array(TemplateProblem) }),
});

/** Makes the draft a version that never changes, and opens the template. Requests that run stay on theirs. */
export const publishTemplate = route({
  method: 'POST',
  path: '/api/v1/approvals/templates/:templateId/publish',
  access: configure,
  audience: 'public',
  summary: 'Publish the draft',
  input: z.object({ templateId, commandId: id('command'), revision: whole(1, 1_000_000_000) }),
  output: TemplateView,
  errors: [approvalsErrors.draft_changed, approvalsErrors.invalid_definition],
});

export const setTemplateOpen = route({
  method: 'PUT',
  path: '/api/v1/approvals/templates/:templateId/open',
  access: configure,
  audience: 'public',
  summary: 'Close a template for new requests, or open it again',
  input: z.object({ templateId, open: flag }),
  output: TemplateView,
  errors: [approvalsErrors.template_closed],
});

/** The newest first. */
export const listTemplateVersions = route({
  method: 'GET',
  path: '/api/v1/approvals/templates/:templateId/versions',
  access: configure,
  audience: 'public',
  summary: 'What was published of a template',
  input: z.object({ templateId, ...paging }),
  output: pageOf(VersionRow),
});

export const getTemplateVersion = route({
  method: 'GET',
  path: '/api/v1/approvals/templates/:templateId/versions/:version',
  access: configure,
  audience: 'public',
  summary: 'One published version',
  input: z.object({ templateId, version: whole(1, 1_000_000) }),
  output: VersionView,
});
