import { Definition } from '@atrium/contracts/approvals';
import type { TemplatePreset } from '@atrium/server-approvals';
import { leaveTypeField, periodField } from './asked-leave.js';
import { leaveTypePresets } from './leave-type-presets.js';
import { presetTexts } from './preset-texts.js';

/** A change of it asks everybody again. */
const needed = { required: true, material: true };

/** The form and process of leave: type, days or halves, reason, files; the manager decides. */
export const leavePreset: TemplatePreset = {
  key: 'attendance.leave',
  icon: 'calendar',
  make(language) {
    const texts = presetTexts[language];
    const { title, group, type, period, reason, files, manager } = texts.leave;
    const options = leaveTypePresets.map(({ code }) => ({ id: code, label: texts.leave_types[code] }));
    const definition = Definition.parse({
      schema: 1,
      form: {
        fields: [
          { id: leaveTypeField, kind: 'select', label: type, ...needed, options },
          { id: periodField, kind: 'date_range', label: period, ...needed, unit: 'half_day', counts: 'working' },
          { id: 'reason', kind: 'long_text', label: reason, required: true, maxLength: 500 },
          { id: 'files', kind: 'file', label: files, max: 9 },
        ],
      },
      body: [{ id: 'manager', kind: 'approve', title: manager, people: [{ kind: 'manager' }], mode: { kind: 'any' } }],
    });
    return { title, group, definition, summaryFieldIds: [leaveTypeField, periodField] };
  },
};
