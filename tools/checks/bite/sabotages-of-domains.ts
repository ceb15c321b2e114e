import type { Sabotage } from './sabotage.js';

const identity = 'libs/server/identity/src';
const directory = 'libs/server/directory/src';
const attendance = 'libs/server/attendance/src';
const audit = 'libs/server/audit/src';

/** Accounts, people, attendance, the audit chain. */
export const domainSabotages: readonly Sabotage[] = [
  {
    name: 'a session that is revoked lives on',
    file: `${identity}/sessions/sessions.repository.ts`,
    find: 'for (const part of inChunks(ids)) await this.db.manager.update(SessionEntity, { id: In(part) }, { endedAt: now });',
    replace: '',
    turnsRed: `${identity}/sessions/sessions.db-spec.ts › a session › that is revoked is dead at the next request, its sockets are dropped, and it is in the audit log`,
  },
  {
    name: 'a code is used up without looking who was first',
    file: `${identity}/codes/codes.ts`,
    find: 'if (affectedRows !== 1) throw new AppError(identityErrors.code_invalid);',
    replace: '',
    turnsRed: `${identity}/codes/activation-codes.db-spec.ts › an activation code › is refused to who found it unused and comes second`,
  },
  {
    name: 'guessing at one name is not limited',
    file: `${identity}/sign-ins/sign-in-limits.ts`,
    find: 'for (const limit of oneNameHere) await this.limits.consume(',
    replace: 'for (const limit of oneNameHere) await this.limits.check(',
    turnsRed: `${identity}/sign-ins/sign-in-limits.db-spec.ts › guessing › at one name from one address stops after five, with the same answer for a name that nobody has`,
  },
  {
    name: 'nobody is answered without the work of a password',
    file: `${identity}/sign-ins/sign-ins.service.ts`,
    find: 'const right = await this.hasher.verify(holder?.phc ?? null, input.password);',
    replace: 'const right = holder !== null && (await this.hasher.verify(holder.phc, input.password));',
    turnsRed: `${identity}/sign-ins/sign-ins.db-spec.ts › signing in › fails with one answer, after the same work › a name that nobody has`,
  },
  {
    name: 'demo people sign in from the network',
    file: `${identity}/sign-ins/sign-ins.service.ts`,
    find: 'if (holder.demo && !this.settings.demoSignIn) throw new AppError(identityErrors.demo_refused);',
    replace: '',
    turnsRed: `${identity}/sign-ins/sign-ins.db-spec.ts › demo people › are refused where others can reach us`,
  },
  {
    name: 'a repository forgets the company',
    file: `${directory}/members/members.repository.ts`,
    find: "findOneBy(MemberEntity, { companyId: currentCompanyId(), id: id as MemberEntity['id'] })",
    replace: "findOneBy(MemberEntity, { id: id as MemberEntity['id'] })",
    turnsRed: `${directory}/members/members.db-spec.ts › members › of another company answer like nobody`,
  },
  {
    name: 'the row lock of a company is dropped',
    file: `${directory}/companies/companies.repository.ts`,
    find: "lock: { mode: 'pessimistic_write' },",
    replace: '',
    turnsRed: `${directory}/roles/roles.db-spec.ts › roles › keep an owner when two owners take each other away at once`,
  },
  {
    name: 'a hidden phone is shown',
    file: `${directory}/members/member-views.ts`,
    find: 'phone: phoneHidden && !seesHidden ? null : phone',
    replace: 'phone',
    turnsRed: `${directory}/members/members.db-spec.ts › members › hide their phone from all but themselves and those who may read private fields`,
  },
  {
    name: 'looking at a hidden phone leaves no trace',
    file: `${directory}/members/member-views.ts`,
    find: "await this.looks.record({ action: 'directory.hidden_phone_read', memberId: id, memberName: name });",
    replace: 'void 0;',
    turnsRed: `${directory}/members/members.db-spec.ts › members › hide their phone from all but themselves and those who may read private fields`,
  },
  {
    name: 'phones lie readable in the database',
    file: `${directory}/members/private-fields.ts`,
    find: "phone: this.seal('phone', normal),",
    replace: 'phone: normal,',
    turnsRed: `${directory}/members/members.db-spec.ts › members › keep e-mail and phone encrypted, in tables, commands, events and audit alike`,
  },
  {
    name: 'formulas of a list are exported as they are',
    file: `${directory}/imports/safe-cell.ts`,
    find: "test(text) ? `'${text}` : text;",
    replace: 'test(text) ? text : text;',
    turnsRed: `${directory}/imports/imports.db-spec.ts › an import › of its own export changes nothing; formulas are escaped`,
  },
  {
    name: 'an import does not look whether the company changed',
    file: `${directory}/imports/apply-import.ts`,
    find: 'if (digestOf(plan) !== row.digest) throw new AppError(directoryErrors.import_stale);',
    replace: '',
    turnsRed: `${directory}/imports/imports.db-spec.ts › an import › is refused when the company changed since the dry run, and leaves nothing behind`,
  },
  {
    name: 'two workers claim the same members',
    file: `${attendance}/judging/dirty-days.repository.ts`,
    find: 'ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED`',
    replace: 'ORDER BY due_at LIMIT ?`',
    turnsRed: `${attendance}/judging/judging.db-spec.ts › judging › leaves whoever another worker has claimed`,
  },
  {
    name: 'days that are due later are forgotten when others are judged',
    file: `${attendance}/judging/judge-members.ts`,
    find: 'await this.dirty.leave(memberIds, [...later, ...left]);',
    replace: 'await this.dirty.leave(memberIds, left);',
    turnsRed: `${attendance}/judging/judging.db-spec.ts › judging › keeps a day for later when another one is judged`,
  },
  {
    name: 'a day is judged again although nothing is new',
    file: `${attendance}/judging/judge-members.ts`,
    find: 'if (before?.inputHash === inputHash) return;',
    replace: '',
    turnsRed: `${attendance}/judging/judging.db-spec.ts › judging › writes nothing when nothing is new`,
  },
  {
    name: 'what a day said before is not kept',
    file: `${attendance}/judging/judge-members.ts`,
    find: 'await this.records.keepSuperseded(superseded);',
    replace: '',
    turnsRed: `${attendance}/judging/judging.db-spec.ts › judging › follows a rule that is changed for days gone by, and keeps what was said before`,
  },
  {
    name: 'punches lose their command',
    file: `${attendance}/punches/punches.service.ts`,
    find: 'commandId: press.commandId,',
    replace: "commandId: newId<'command'>(),",
    turnsRed: `${attendance}/punches/punches.db-spec.ts › punches › repeated by their command are one, with the first receipt`,
  },
  {
    name: 'positions lie readable in the database',
    file: `${attendance}/punches/punches.service.ts`,
    find: 'sealed: this.secrets.encrypt(companyId, evidencePurpose, JSON.stringify(evidence)),',
    replace: 'sealed: JSON.stringify(evidence),',
    turnsRed: `${attendance}/punches/punches.db-spec.ts › punches › keep their evidence encrypted, and lose it after its time; the proof stays`,
  },
  {
    name: 'the board shows people beyond reach',
    file: `${attendance}/board/board.service.ts`,
    find: 'const people = await this.directory.membersAsOf({ scope }, day);',
    replace: "const people = await this.directory.membersAsOf('all', day);",
    turnsRed: `${attendance}/board/board.db-spec.ts › the board › reaches the people of the caller, and nobody else`,
  },
  {
    name: 'audit rows do not hang on the one before',
    file: `${audit}/chain/audit-chain.ts`,
    find: 'rowHash(last.hash, chainNo, row)',
    replace: "rowHash('', chainNo, row)",
    turnsRed: `${audit}/chain/audit-chain.db-spec.ts › the chain of the audit log › numbers each company densely, in order, and holds`,
  },
  {
    name: 'audit rows are written outside of a transaction',
    file: `${audit}/records/audit.service.ts`,
    find: "assertInTransaction('audit.record');",
    replace: '',
    turnsRed: `${audit}/chain/audit-chain.db-spec.ts › the chain of the audit log › writes nothing when the work is undone, and nothing outside of a transaction`,
  },
];
