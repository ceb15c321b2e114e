import { jest } from '@jest/globals';
import {
  activate,
  endEmployment,
  joinWithCode,
  me as whoAmI,
  type MemberView,
  myCompanies,
  previewActivation,
  printActivations,
} from '@atrium/contracts/directory';
import { type MemberActor, Realtime } from '@atrium/kit';
import { ActivationCodes } from '@atrium/server-identity';
import type { CompanyEntity } from '../companies/company.entity.js';
import { EndEmployment } from '../members/end-employment.js';
import { Invitations } from './invitations.service.js';
import type { Browser } from '../testing/browser.js';
import { DirectoryBench, monday } from '../testing/directory-bench.js';
import { type Draw, drawing } from '../testing/people.js';

const password = 'court plant green stone';

interface House {
  readonly company: CompanyEntity;
  readonly owner: MemberActor;
  readonly draw: Draw;
  readonly ann: MemberView;
}

describe('one account in two companies', () => {
  let bench: DirectoryBench;
  let acme: House;
  let beta: House;
  let browser: Browser;
  let companies = 0;

  const found = async (name: string, email: string | null): Promise<House> => {
    const house = await drawing(bench, `${name} ${++companies}`);
    const staff = await house.draw.department('Staff');
    return { ...house, ann: await house.draw.member('Ann', [staff], { email, joinedOn: '2025-06-01' }) };
  };
  const sheet = ({ owner, ann }: House) =>
    bench.as(owner, (me) => bench.get(Invitations).print(me, { memberIds: [ann.id] }));
  const codeFor = async (house: House) => (await sheet(house)).items[0]?.code ?? '';
  const slugs = async () => {
    const { body } = await browser.call(myCompanies, {});
    return (body.items as { slug: string }[]).map(({ slug }) => slug).sort();
  };
  const at = async ({ company }: House) => {
    browser.company = company.slug;
    return (await browser.call(whoAmI, {})).status;
  };

  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    bench.clock.set(monday);
    acme = await found('Acme', null);
    beta = await found('Beta', 'ann@beta.example');
    browser = bench.browser();
    await browser.call(activate, { code: await codeFor(acme), password });
  });
  afterAll(() => bench.close());

  it('is joined by a code while signed in, and switched by the address', async () => {
    const code = await codeFor(beta);
    expect([await at(acme), await at(beta)]).toEqual([200, 404]);
    expect((await browser.call(joinWithCode, { code })).status).toBe(200);
    expect([await at(acme), await at(beta)]).toEqual([200, 200]);
    expect(await slugs()).toEqual([acme.company.slug, beta.company.slug].sort());
    expect((await browser.call(joinWithCode, { code })).body.code).toBe('identity.code_invalid');
    expect(await bench.acts(beta.company)).toContain('member_joined');
  });

  it('takes the place of a second account that was made meanwhile, by a new code', async () => {
    const second = bench.browser();
    await second.call(activate, { code: await codeFor(beta), password });
    const code = await codeFor(beta);
    expect((await browser.call(joinWithCode, { code })).status).toBe(200);
    expect([await at(acme), await at(beta)]).toEqual([200, 200]);
    second.company = beta.company.slug;
    expect((await second.call(whoAmI, {})).status).toBe(401);
  });

  it('never gets its password from a company: its codes are of no use, and none is printed', async () => {
    await browser.call(joinWithCode, { code: await codeFor(beta) });
    expect(await sheet(beta)).toMatchObject({ items: [], skipped: [beta.ann.id] });
    const [row] = await bench.rows('SELECT account_id AS id FROM directory_member WHERE id = ?', [beta.ann.id]);
    const printed = await bench.inside(beta.company, () =>
      bench.get(ActivationCodes).print(beta.company.id, [String(row?.id)]),
    );
    const code = printed[0]?.code ?? '';
    const stranger = bench.browser();
    expect((await stranger.call(previewActivation, { code })).body.mode).toBe('sign_in_to_join');
    expect((await stranger.call(activate, { code, password: 'another court plant' })).body.code).toBe(
      'directory.sign_in_to_join',
    );
    expect(stranger.cookie).toBeUndefined();
  });

  it('takes its place once: not a second one in the same company', async () => {
    const twin = await acme.draw.member('Ann again', [acme.ann.departments[0]!.id], { joinedOn: '2025-06-01' });
    const { items } = await bench.as(acme.owner, (me) => bench.get(Invitations).print(me, { memberIds: [twin.id] }));
    expect((await browser.call(joinWithCode, { code: items[0]?.code ?? '' })).body.code).toBe(
      'directory.already_member',
    );
  });

  it('that leaves one goes on in the other, and hears nothing more of the first', async () => {
    await browser.call(joinWithCode, { code: await codeFor(beta) });
    const dropped: string[] = [];
    const realtime = bench.get(Realtime);
    const drop = jest
      .spyOn(realtime, 'drop')
      .mockImplementation(({ memberIds = [] }) => void dropped.push(...memberIds));
    const input = { memberId: acme.ann.id, lastDay: '2026-02-27' };
    await bench.as(acme.owner, (me) => bench.get(EndEmployment).end(me, input));
    drop.mockRestore();
    expect(dropped).toEqual([acme.ann.id]);
    expect([await at(acme), await at(beta), await slugs()]).toEqual([404, 200, [beta.company.slug]]);
  });

  it('of a demo is let into no real company', async () => {
    const demo = await drawing(bench, 'Demo').then(async (house) => {
      await bench.rows('UPDATE directory_company SET demo = 1 WHERE company_id = ?', [house.company.id]);
      return house;
    });
    const staff = await demo.draw.department('Staff');
    const ann = await demo.draw.member('Ann', [staff], { joinedOn: '2025-06-01' });
    const visitor = bench.browser();
    await visitor.call(activate, { code: await codeFor({ ...demo, ann }), password });
    expect((await visitor.call(joinWithCode, { code: await codeFor(beta) })).body.code).toBe('identity.demo_refused');
  });

  it('keeps both companies apart: neither owner touches the other’s member', async () => {
    await browser.call(joinWithCode, { code: await codeFor(beta) });
    browser.company = acme.company.slug;
    for (const [route, input] of [
      [endEmployment, { memberId: beta.ann.id, lastDay: '2026-02-27' }],
      [printActivations, { memberIds: [beta.ann.id] }],
    ] as const)
      expect([403, 404]).toContain((await browser.call(route, input as never)).status);
  });
});
