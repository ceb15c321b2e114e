import type { Language } from '@atrium/contracts/core';

/** A namespace of texts is loaded with the first page that says something from it. */
export const namespaces = [
  'common',
  'errors',
  'gate',
  'directory',
  'attendance',
  'team',
  'rules',
  'admin',
  'people',
  'imports',
  'audit',
  'chat',
  'approvals',
] as const;
export type Namespace = (typeof namespaces)[number];

type Load = () => Promise<{ default: object }>;

export const textFiles: Readonly<Record<Language, Readonly<Record<Namespace, Load>>>> = {
  en: {
    common: () => import('@atrium/texts/en/common.json'),
    errors: () => import('@atrium/texts/en/errors.json'),
    gate: () => import('@atrium/texts/en/gate.json'),
    directory: () => import('@atrium/texts/en/directory.json'),
    attendance: () => import('@atrium/texts/en/attendance.json'),
    team: () => import('@atrium/texts/en/team.json'),
    rules: () => import('@atrium/texts/en/rules.json'),
    admin: () => import('@atrium/texts/en/admin.json'),
    people: () => import('@atrium/texts/en/people.json'),
    imports: () => import('@atrium/texts/en/imports.json'),
    audit: () => import('@atrium/texts/en/audit.json'),
    chat: () => import('@atrium/texts/en/chat.json'),
    approvals: () => import('@atrium/texts/en/approvals.json'),
  },
  'zh-CN': {
    common: () => import('@atrium/texts/zh-CN/common.json'),
    errors: () => import('@atrium/texts/zh-CN/errors.json'),
    gate: () => import('@atrium/texts/zh-CN/gate.json'),
    directory: () => import('@atrium/texts/zh-CN/directory.json'),
    attendance: () => import('@atrium/texts/zh-CN/attendance.json'),
    team: () => import('@atrium/texts/zh-CN/team.json'),
    rules: () => import('@atrium/texts/zh-CN/rules.json'),
    admin: () => import('@atrium/texts/zh-CN/admin.json'),
    people: () => import('@atrium/texts/zh-CN/people.json'),
    imports: () => import('@atrium/texts/zh-CN/imports.json'),
    audit: () => import('@atrium/texts/zh-CN/audit.json'),
    chat: () => import('@atrium/texts/zh-CN/chat.json'),
    approvals: () => import('@atrium/texts/zh-CN/approvals.json'),
  },
  'zh-TW': {
    common: () => import('@atrium/texts/zh-TW/common.json'),
    errors: () => import('@atrium/texts/zh-TW/errors.json'),
    gate: () => import('@atrium/texts/zh-TW/gate.json'),
    directory: () => import('@atrium/texts/zh-TW/directory.json'),
    attendance: () => import('@atrium/texts/zh-TW/attendance.json'),
    team: () => import('@atrium/texts/zh-TW/team.json'),
    rules: () => import('@atrium/texts/zh-TW/rules.json'),
    admin: () => import('@atrium/texts/zh-TW/admin.json'),
    people: () => import('@atrium/texts/zh-TW/people.json'),
    imports: () => import('@atrium/texts/zh-TW/imports.json'),
    audit: () => import('@atrium/texts/zh-TW/audit.json'),
    chat: () => import('@atrium/texts/zh-TW/chat.json'),
    approvals: () => import('@atrium/texts/zh-TW/approvals.json'),
  },
};
