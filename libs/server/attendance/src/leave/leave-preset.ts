import { Definition } from '@atrium/contracts/approvals';
import type { Language } from '@atrium/contracts/core';
import type { TemplatePreset } from '@atrium/server-approvals';
import { leaveTypeField, periodField } from './asked-leave.js';
import { leaveTypePresets } from './leave-type-presets.js';

const words = {
  en: {
    title: 'Leave',
    group: 'Attendance',
    type: 'Leave type',
    period: 'Period',
    reason: 'Reason',
    files: 'Files',
    approver: 'Manager',
  },
  'zh-CN': {
    title: '请假',
    group: '考勤',
    type: '请假类型',
    period: '请假时间',
    reason: '请假事由',
    files: '附件',
    approver: '上级审批',
  },
  'zh-TW': {
    title: '請假',
    group: '考勤',
    type: '假別',
    period: '請假時間',
    reason: '請假事由',
    files: '附件',
    approver: '上級審批',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** A change of it asks everybody again. */
const needed = { required: true, material: true };

/** The form and process of leave: type, days or halves, reason, files; the manager decides. */
export const leavePreset: TemplatePreset = {
  key: 'attendance.leave',
  icon: 'leave',
  make(language) {
    const { title, group, type, period, reason, files, approver } = words[language];
    const options = leaveTypePresets.map(({ code, names }) => ({ id: code, label: names[language] }));
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
      body: [{ id: 'manager', kind: 'approve', title: approver, people: [{ kind: 'manager' }] }],
    });
    return { title, group, definition, summaryFieldIds: [leaveTypeField, periodField] };
  },
};
