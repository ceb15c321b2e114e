import type { Client } from '@atrium/client';
import { newCommandId } from '@atrium/client';
import type { Id } from '@atrium/contracts/core';
import {
  activate,
  createDepartment,
  createMember,
  type DepartmentView,
  type MemberView,
  printActivations,
  setUp,
} from '@atrium/contracts/directory';
import { asMachine } from '@atrium/kit';
import { DemoCompany, OwnerCompanies } from '@atrium/server-directory';
import { demoPeople } from '../../src/demo/demo-people.js';
import { demoWanted } from '../../src/demo/demo.js';
import type { Book } from './fixture-book.js';
import type { House } from './house.js';

export const password = 'court plant green stone';

/** Somebody signed in, acting in their company. */
export interface Person {
  readonly client: Client;
  readonly slug: string;
  readonly memberId: Id<'member'>;
}

/** The first company of a house, by its set-up link. */
export async function setUpCompany(house: House, companyName: string): Promise<Person> {
  const visitor = house.visitor();
  const made = await visitor.call(setUp, {
    token: house.setupToken,
    companyName,
    timeZone: 'Asia/Shanghai',
    language: 'en',
    ownerName: 'Olivia Owner',
    ownerEmail: `owner@${companyName.toLowerCase()}.example`,
    password,
  });
  return { client: visitor.inCompany(made.slug), slug: made.slug, memberId: made.memberId };
}

/** A further company, as the command line makes it; its owner gets in by the printed code. */
export async function furtherCompany(house: House, companyName: string): Promise<Person> {
  const made = await asMachine({ operation: 'e2e' }, () =>
    house.api.get(OwnerCompanies, { strict: false }).create({
      companyName,
      timeZone: 'Europe/Berlin',
      language: 'en',
      ownerName: 'Otto Owner',
      ownerEmail: `owner@${companyName.toLowerCase()}.example`,
    }),
  );
  return enter(house, made.activation.code);
}

/** Activates a code with the password of all these people, and is signed in. */
export async function enter(house: House, code: string): Promise<Person> {
  const visitor = house.visitor();
  const { slug, memberId } = await visitor.call(activate, { code, password });
  return { client: visitor.inCompany(slug), slug, memberId };
}

export function addDepartment(
  { client }: Person,
  name: string,
  parentId: Id<'department'> | null = null,
): Promise<DepartmentView> {
  return client.call(createDepartment, { commandId: newCommandId(), parentId, name });
}

interface Wanted {
  readonly departmentId: Id<'department'>;
  readonly joinedOn?: string;
  readonly number?: string;
  readonly email?: string;
}

export function addMember(
  { client }: Person,
  name: string,
  { departmentId, joinedOn, number, email }: Wanted,
): Promise<MemberView> {
  return client.call(createMember, {
    commandId: newCommandId(),
    name,
    title: null,
    number: number ?? null,
    email: email ?? null,
    phone: null,
    phoneHidden: false,
    departmentIds: [departmentId],
    lineManagerId: null,
    ...(joinedOn && { joinedOn }),
  });
}

/** A new member who has come in by a printed sheet. */
export async function addPerson(house: House, owner: Person, name: string, wanted: Wanted): Promise<Person> {
  const member = await addMember(owner, name, wanted);
  const { items } = await owner.client.call(printActivations, { memberIds: [member.id] });
  return enter(house, items[0]?.code ?? '');
}

let people = 0;

/** Somebody nobody else uses: what ends or changes their session ends nobody else's. */
export function newPerson({ house, owner, departmentId }: Pick<Book, 'house' | 'owner' | 'departmentId'>) {
  return addPerson(house, owner, `Newcomer ${++people}`, { departmentId });
}

/** The demo company with a handful of people. */
export async function makeDemo(house: House): Promise<void> {
  const wanted = demoWanted(demoPeople(12));
  await asMachine({ operation: 'e2e' }, () => house.api.get(DemoCompany, { strict: false }).ensure(wanted));
}
