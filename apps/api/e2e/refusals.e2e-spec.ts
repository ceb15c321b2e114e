import { newCommandId } from '@atrium/client';
import type { Route } from '@atrium/contracts/core';
import { checkSetUp, setUp } from '@atrium/contracts/directory';
import { grantsOf } from '@atrium/rules-access';
import { ask } from './harness/ask.js';
import { changedTables, rowsOf } from './harness/company-rows.js';
import { type Book, idIn, writeBook } from './harness/fixture-book.js';
import { House } from './harness/house.js';
import { fieldsOf, withValue } from './harness/input-fields.js';
import { furtherCompany, setUpCompany } from './harness/people.js';
import { readCursorsWritten } from './harness/read-cursors.js';
import { type Try, tryOf } from './harness/route-inputs.js';
import { type CodeState, newCode, type Purpose } from './harness/secret-codes.js';

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** What holders of a secret send it as, and what it opens. */
const secrets: Readonly<Record<string, { readonly field: 'code' | 'token'; readonly opens: Purpose | null }>> = {
  'POST /api/v1/directory/set-up': { field: 'token', opens: null },
  'POST /api/v1/directory/set-up/check': { field: 'token', opens: null },
  'POST /api/v1/directory/activation/preview': { field: 'code', opens: 'activation' },
  'POST /api/v1/directory/activation': { field: 'code', opens: 'activation' },
  'POST /api/v1/directory/activation/join': { field: 'code', opens: 'activation' },
  'POST /api/v1/identity/reset/preview': { field: 'code', opens: 'reset' },
  'POST /api/v1/identity/reset': { field: 'code', opens: 'reset' },
  'POST /api/v1/identity/proof/preview': { field: 'code', opens: 'proof' },
  'POST /api/v1/identity/proof': { field: 'code', opens: 'proof' },
};

describe('every route refuses', () => {
  let house: House;
  let ours: Book;
  let theirs: Book;
  const succeeded = new Set<string>();
  /** Good inputs with the rows of each company, made while the worker still ran. */
  const [ourTries, theirTries] = [new Map<Route, Try>(), new Map<Route, Try>()];

  beforeAll(async () => {
    house = await House.open();
    await house.visitor().call(checkSetUp, { token: house.setupToken });
    succeeded.add(nameOf(checkSetUp));
    ours = await writeBook(house, await setUpCompany(house, 'Ours'));
    succeeded.add('POST /api/v1/directory/set-up');
    theirs = await writeBook(house, await furtherCompany(house, 'Theirs'));
  });
  afterAll(() => house.close());

  const routesOf = (...kinds: Route['access']['kind'][]) =>
    house.routes.filter(({ access }) => kinds.includes(access.kind));
  const clientFor = ({ access }: Route, { owner }: Book) =>
    access.kind === 'public' || access.kind === 'token' ? house.visitor() : owner.client;
  const theirsFor = (route: Route): Try => theirTries.get(route) ?? { input: {} };

  /** Asks each route, and notes what it should not have said, and which tables of theirs were changed by all of it. */
  async function eachRefuses(
    routes: readonly Route[],
    attempt: (route: Route) => Promise<readonly string[]>,
  ): Promise<string[]> {
    const wrong: string[] = [];
    await readCursorsWritten(house.database.url);
    const before = await rowsOf(house.database.url, theirs.companyId);
    for (const route of routes) for (const text of await attempt(route)) wrong.push(`${nameOf(route)}: ${text}`);
    const changed = changedTables(before, await rowsOf(house.database.url, theirs.companyId));
    return [...wrong, ...changed.map((table) => `${table} was changed`)];
  }

  it('nothing to the right caller: each succeeds once with rows of its company', async () => {
    const failed: string[] = [];
    for (const route of house.routes) {
      const made = await tryOf(route)?.(theirs);
      if (!made) continue;
      const answer = await ask(made.as ?? clientFor(route, theirs), route, made);
      if (answer.status === 200) succeeded.add(nameOf(route));
      else failed.push(`${nameOf(route)}: ${answer.status} ${answer.text} ${answer.fields.join()}`);
    }
    expect(failed).toEqual([]);
    expect(house.routes.map(nameOf).filter((name) => !succeeded.has(name))).toEqual([]);
  });

  it('is given good inputs for what follows, and the worker rests', async () => {
    for (const route of routesOf('permission', 'self')) {
      if (tryOf(route) === undefined || route.path.endsWith('/wipe-demo')) continue;
      theirTries.set(route, (await tryOf(route)?.(theirs)) as Try);
      ourTries.set(route, (await tryOf(route)?.(ours)) as Try);
    }
    await house.stopWorker();
    expect(theirTries.size).toBeGreaterThan(50);
  });

  it('another company with all ids of theirs: there is nothing', async () => {
    const wrong = await eachRefuses(routesOf('permission'), async (route) => {
      const made = theirsFor(route);
      const names = fieldsOf(route, made.input).some(({ names: kind, value }) => kind && kind !== 'command' && value);
      const { status, text } = await ask(ours.owner.client, route, made);
      return [
        ...(names && status !== 404 && status !== 422 ? [`${status} ${text}`] : []),
        ...(idsOf(theirs).some((id) => text.includes(id)) ? ['an id of theirs in the answer'] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('each single id of theirs, in the same words as one that nobody has', async () => {
    let swapped = 0;
    const wrong = await eachRefuses(routesOf('permission', 'self'), async (route) => {
      const made = ourTries.get(route);
      const said: string[] = [];
      for (const { path, names, value } of made ? fieldsOf(route, made.input) : []) {
        if (!made || !names || names === 'command' || typeof value !== 'string') continue;
        swapped += 1;
        const with_ = (id: string) =>
          ask(ours.owner.client, route, { ...made, input: withValue(made.input, path, id) });
        const [foreign, unknown] = [await with_(idIn(theirs, names)), await with_(newCommandId())];
        const field = path.join('.');
        const isRefusal = foreign.status === 404 || (foreign.status === 422 && foreign.fields.includes(field));
        if (!isRefusal) said.push(`${field}: ${foreign.status} ${foreign.text}`);
        if (JSON.stringify(foreign) !== JSON.stringify(unknown)) said.push(`${field}: unlike an unknown id`);
      }
      return said;
    });
    expect(wrong).toEqual([]);
    expect(swapped).toBeGreaterThan(40);
  });

  it('our people at their address, whatever they ask', async () => {
    const members = house.routes.filter(
      ({ access }) => access.kind === 'permission' || (access.kind === 'self' && access.of === 'member'),
    );
    const wrong = await eachRefuses(members, async (route) => {
      const { status } = await ask(ours.owner.client.inCompany(theirs.owner.slug), route, theirsFor(route));
      return status === 404 ? [] : [String(status)];
    });
    expect(wrong).toEqual([]);
  });

  it('a stranger', async () => {
    const wrong = await eachRefuses(routesOf('permission', 'self'), async (route) => {
      const { status } = await ask(house.visitor().inCompany(theirs.owner.slug), route, theirsFor(route));
      return status === 401 ? [] : [String(status)];
    });
    expect(wrong).toEqual([]);
  });

  it('a member without the permission', async () => {
    const everybodys = grantsOf([]);
    const routes = routesOf('permission').filter(
      ({ access }) => access.kind === 'permission' && !everybodys.has(access.permission),
    );
    const wrong = await eachRefuses(routes, async (route) => {
      const { status } = await ask(theirs.plain.client, route, theirsFor(route));
      return status === 403 || status === 404 ? [] : [String(status)];
    });
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(20);
  });

  it('somebody else’s own things', async () => {
    const routes = [...theirTries.keys()].filter(
      (route) => route.access.kind === 'self' && fieldsOf(route, theirsFor(route).input).some(({ names }) => names),
    );
    const wrong = await eachRefuses(routes, async (route) => {
      const { status } = await ask(ours.owner.client, route, theirsFor(route));
      return status === 404 ? [] : [String(status)];
    });
    expect(wrong).toEqual([]);
    expect(routes.map(nameOf)).toContain('DELETE /api/v1/identity/sessions/:sessionId');
  });

  it('a secret that is missing, wrong, used, expired or for something else, in the same words', async () => {
    expect(
      routesOf('token')
        .map(nameOf)
        .filter((name) => !(name in secrets)),
    ).toEqual([]);
    const wrong: string[] = [];
    for (const route of house.routes) {
      const secret = secrets[nameOf(route)];
      if (!secret) continue;
      await house.forgetWrongCodes();
      const good =
        theirTries.get(route)?.input ??
        (await tryOf(route)?.(theirs))?.input ??
        (route.path === setUp.path ? setUpInput : {});
      const code = (state: CodeState, purpose = secret.opens) =>
        purpose ? newCode(theirs, purpose, state) : 'x'.repeat(43);
      const bad: Record<string, unknown> = {
        missing: undefined,
        wrong: 'AAAAA-BBBBB-CCCCC',
        used: secret.opens ? await code('used') : house.setupToken,
        expired: await code('expired'),
        another: await code('fresh', secret.opens === 'reset' ? 'proof' : 'reset'),
      };
      const caller = route.access.kind === 'self' ? ours.owner.client : house.visitor();
      const answers = new Set<string>();
      for (const value of Object.values(bad)) {
        const { status, text } = await ask(caller, route, { input: withValue(good, [secret.field], value) });
        answers.add(`${status} ${text}`);
      }
      const expected = `404 ${secret.opens ? 'identity.code_invalid' : 'directory.setup_closed'} {}`;
      for (const answer of answers) if (answer !== expected) wrong.push(`${nameOf(route)}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  });

  it('to tell anybody anything of a company, where anybody may ask', async () => {
    const wrong: string[] = [];
    for (const route of routesOf('public')) {
      const good = (await tryOf(route)?.(theirs))?.input ?? {};
      const bad = 'password' in good ? withValue(good, ['password'], 'quite another thing') : good;
      const { status, text } = await ask(house.visitor().inCompany(theirs.owner.slug), route, { input: bad });
      const told = [...idsOf(theirs), theirs.companyId, theirs.owner.slug, 'Theirs', 'Otto'];
      if (told.some((word) => text.includes(word))) wrong.push(`${nameOf(route)}: ${status} ${text}`);
    }
    expect(wrong).toEqual([]);
  });
});

const setUpInput = {
  companyName: 'Second',
  timeZone: 'Asia/Shanghai',
  language: 'en',
  ownerName: 'Sam Second',
  ownerEmail: 'sam@second.example',
  password: 'court plant green stone',
};

const idsOf = (book: Book): string[] => [
  book.departmentId,
  book.otherDepartmentId,
  book.memberId,
  book.plain.memberId,
  book.owner.memberId,
  book.grantId,
  book.importId,
  book.sessionId,
  book.shiftId,
  book.groupId,
  book.conversationId,
  book.fileId,
  book.templateId,
  book.requestId,
];
