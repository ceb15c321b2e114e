import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCommandId, ProblemError } from '@atrium/client';
import {
  activate,
  applyImport,
  endEmployment,
  getImport,
  inviteMembers,
  joinWithCode,
  listDepartments,
  me,
  myCompanies,
  planImport,
  previewActivation,
  printActivations,
  searchMembers,
  startImport,
} from '@atrium/contracts/directory';
import { signIn, signOut } from '@atrium/contracts/identity';
import { eventually } from '@atrium/kit/testing';
import { House } from './harness/house.js';
import {
  addDepartment,
  addMember,
  addPerson,
  enter,
  furtherCompany,
  password,
  type Person,
  setUpCompany,
} from './harness/people.js';

const staffList = readFileSync(
  join(import.meta.dirname, '../../../libs/server/directory/src/imports/testing/staff-slash-paths-gb18030.csv'),
);
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : error);

describe('the first day of a company', () => {
  let house: House;
  let owner: Person;
  beforeAll(async () => {
    house = await House.open();
    owner = await setUpCompany(house, 'Acme');
  });
  afterAll(() => house.close());

  it('the set-up link is dead once it was used', async () => {
    await expect(setUpCompany(house, 'Second').catch(codeOf)).resolves.toBe('directory.setup_closed');
  });

  it('a staff list is uploaded, looked at and carried out by the worker', async () => {
    const read = await owner.client.call(
      startImport,
      { commandId: newCommandId(), fileName: 'staff.csv' },
      { file: new Uint8Array(staffList) },
    );
    const importId = read.id;
    await owner.client.call(planImport, {
      importId,
      fields: read.columns.map(({ field }) => field),
      separators: read.separators,
      dropRoot: true,
      leavers: 'keep',
    });
    const planned = await eventually(
      () => owner.client.call(getImport, { importId }),
      ({ status }) => status !== 'planning',
    );
    expect(planned).toMatchObject({ status: 'planned', counts: { adds: 120, errors: 0 } });
    await owner.client.call(applyImport, { commandId: newCommandId(), importId });
    const applied = await eventually(
      () => owner.client.call(getImport, { importId }),
      ({ status }) => status !== 'applying',
    );
    expect(applied).toMatchObject({ status: 'applied', progress: { done: 120, total: 120 } });
    const { items } = await owner.client.call(listDepartments, {});
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['总经办', '平台研发部', '仓储物流部']));
  });

  it('somebody of the list is found by pinyin, gets a sheet, comes in, and signs in again by number', async () => {
    const { items } = await owner.client.call(searchMembers, { q: 'zhugejunyou' });
    expect(items.map(({ name }) => name)).toEqual(['诸葛俊佑']);
    const sheet = await owner.client.call(printActivations, { memberIds: items.map(({ id }) => id) });
    const code = sheet.items[0]?.code ?? '';
    const person = await enter(house, code.toLowerCase().replaceAll('-', ''));
    await expect(person.client.call(me, {})).resolves.toMatchObject({
      member: { name: '诸葛俊佑' },
      roles: expect.arrayContaining(['member']),
    });
    await expect(house.visitor().call(activate, { code, password: 'another court plant' }).catch(codeOf)).resolves.toBe(
      'identity.code_invalid',
    );
    await person.client.call(signOut, {});
    await expect(person.client.call(me, {}).catch(codeOf)).resolves.toBe('core.unauthenticated');
    const again = house.visitor();
    await again.call(signIn, { name: 'A1001', password, companySlug: owner.slug });
    await expect(again.inCompany(owner.slug).call(me, {})).resolves.toMatchObject({ member: { name: '诸葛俊佑' } });
  });

  it('another company on the same machine sees nothing of it', async () => {
    const other = await furtherCompany(house, 'Other');
    const { items } = await other.client.call(searchMembers, {});
    expect(items.map(({ name }) => name)).toEqual(['Otto Owner']);
    await expect(other.client.inCompany(owner.slug).call(me, {}).catch(codeOf)).resolves.toBe('core.not_found');
    await expect(other.client.call(myCompanies, {})).resolves.toMatchObject({ items: [{ slug: other.slug }] });
  });

  it('somebody of one company joins another with the account they have, by sheet and by mail', async () => {
    const [sheets, mails] = [await furtherCompany(house, 'Sheets'), await furtherCompany(house, 'Mails')];
    const wanted = async (company: Person) =>
      addMember(company, 'Olivia Owner', {
        departmentId: (await addDepartment(company, 'Guests')).id,
        email: 'owner@acme.example',
      });
    const { items } = await sheets.client.call(printActivations, { memberIds: [(await wanted(sheets)).id] });
    const memberIds = [(await wanted(mails)).id];
    await mails.client.call(inviteMembers, { commandId: newCommandId(), memberIds });
    const mail = await eventually(() => house.mailTo('owner@acme.example'), Boolean);
    const codes = [items[0]?.code ?? '', /activate#([\w-]+)/.exec(mail)?.[1] ?? ''];
    for (const code of codes) {
      await expect(house.visitor().call(previewActivation, { code })).resolves.toMatchObject({ mode: 'set_password' });
      await owner.client.call(joinWithCode, { code });
    }
    const mine = await owner.client.call(myCompanies, {});
    expect(mine.items.map(({ name }) => name)).toEqual(['Acme', 'Mails', 'Sheets']);
    for (const { slug } of [sheets, mails])
      await expect(owner.client.inCompany(slug).call(me, {})).resolves.toMatchObject({
        member: { name: 'Olivia Owner' },
      });
  });

  it('who has left is out at once', async () => {
    const department = await addDepartment(owner, 'Leavers');
    const leaver = await addPerson(house, owner, 'Leo Leaver', {
      departmentId: department.id,
      joinedOn: '2026-01-05',
      number: 'L1',
    });
    await leaver.client.call(me, {});
    await owner.client.call(endEmployment, { memberId: leaver.memberId, lastDay: '2026-02-27' });
    await expect(leaver.client.call(me, {}).catch(codeOf)).resolves.toBe('core.unauthenticated');
    await expect(
      house.visitor().call(signIn, { name: 'L1', password, companySlug: owner.slug }).catch(codeOf),
    ).resolves.toBe('identity.sign_in_failed');
  });
});
