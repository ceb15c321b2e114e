import type { DemoWanted } from '@atrium/server-directory';
import { demoPeople, type DemoPerson, demoStaffList } from './demo-people.js';

/** How many people the demo has. */
export const demoSize = 200;

/** Where it is, unless another word is asked for. */
export const demoSlug = 'demo';

/** Known to everybody, and worth nothing where somebody else could type it: the server refuses it off this machine. */
const password = 'look around the court';

/** Somebody to sign in as, for each role. */
export interface DemoSignIn {
  readonly role: string;
  readonly name: string;
  readonly password: string;
}

const ownerEmail = 'owner@demo.example';

/** `slug`: another word than the demo's own for one that is made to be measured. */
export function demoWanted(people: readonly DemoPerson[], slug: string = demoSlug): DemoWanted {
  const numberOf = (title: string) => people.find((person) => person.title === title)?.number ?? '';
  return {
    slug,
    companyName: '澄川仪器 Chengchuan Instruments',
    timeZone: 'Asia/Shanghai',
    language: 'zh-CN',
    ownerName: '高若谷',
    ownerEmail,
    staffList: demoStaffList(people),
    password,
    roles: { [numberOf('IT 经理')]: 'admin', [numberOf('人事经理')]: 'hr' },
  };
}

export function demoSignIns(): DemoSignIn[] {
  const people = demoPeople(demoSize);
  const emailOf = (role: string, title: string): DemoSignIn => ({
    role,
    name: people.find((person) => person.title === title)?.email ?? '',
    password,
  });
  return [
    { role: 'owner', name: ownerEmail, password },
    emailOf('admin', 'IT 经理'),
    emailOf('hr', '人事经理'),
    emailOf('manager', '研发总监'),
    emailOf('employee', '传感器工程师'),
  ];
}
