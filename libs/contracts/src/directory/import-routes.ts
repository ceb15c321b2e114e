import * as z from 'zod/mini';
import { flag, id, line, list, pageOf, paging, permission, route } from '../core/index.js';
import { directoryErrors } from './errors.js';
import { DepartmentSeparators, ImportChange, ImportField, ImportView } from './import-views.js';

const importId = id('import');

/** Reads a CSV or XLSX file and proposes what its columns mean. Nothing is changed. */
export const startImport = route({
  method: 'POST',
  path: '/api/v1/directory/imports',
  access: permission('directory.import'),
  audience: 'public',
  summary: 'Upload a staff list',
  input: z.object({ commandId: id('command'), fileName: line(200) }),
  output: ImportView,
  upload: { maxBytes: 20 * 1024 * 1024 },
  errors: [
    directoryErrors.import_unreadable,
    directoryErrors.import_empty,
    directoryErrors.import_no_header,
    directoryErrors.import_too_long,
  ],
});

/** Dry run with the columns as corrected: a job; ask `getImport` for its progress. */
export const planImport = route({
  method: 'POST',
  path: '/api/v1/directory/imports/:importId/plan',
  access: permission('directory.import'),
  audience: 'public',
  summary: 'See what an import would do',
  input: z.object({
    importId,
    fields: z.array(ImportField).check(z.maxLength(100, { error: 'too_many' })),
    separators: DepartmentSeparators,
    dropRoot: z.boolean(),
    /** Members who stand in no row: keep them, or end their employment. */
    leavers: z.enum(['keep', 'end']),
  }),
  output: ImportView,
  errors: [directoryErrors.import_busy],
});

export const getImport = route({
  method: 'GET',
  path: '/api/v1/directory/imports/:importId',
  access: permission('directory.import'),
  audience: 'public',
  summary: 'How an import stands',
  input: z.object({ importId }),
  output: ImportView,
});

export const listImportChanges = route({
  method: 'GET',
  path: '/api/v1/directory/imports/:importId/changes',
  access: permission('directory.import'),
  audience: 'public',
  summary: 'Adds, changes, leavers and errors of the dry run',
  input: z.object({ importId, kinds: z.optional(list(ImportChange.shape.kind, 5)), ...paging }),
  output: pageOf(ImportChange),
});

/** All or nothing. Refused while the plan has errors, or when the directory changed since. */
export const applyImport = route({
  method: 'POST',
  path: '/api/v1/directory/imports/:importId/apply',
  access: permission('directory.import'),
  audience: 'public',
  summary: 'Carry an import out',
  input: z.object({ commandId: id('command'), importId }),
  output: ImportView,
  errors: [
    directoryErrors.import_not_ready,
    directoryErrors.import_has_errors,
    directoryErrors.import_stale,
    directoryErrors.import_busy,
  ],
});

/** The same columns that import reads; cells that a spreadsheet would run as a formula are escaped. */
export const exportMembers = route({
  method: 'GET',
  path: '/api/v1/directory/export',
  access: permission('directory.export'),
  audience: 'public',
  summary: 'Export the staff list',
  stepUp: true,
  input: z.object({ format: z.enum(['csv', 'xlsx']), left: z._default(flag, false) }),
  output: z.unknown(),
  download: true,
});
