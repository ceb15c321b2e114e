import type { Route } from '@atrium/contracts/core';
import { ask } from './harness/ask.js';
import { bodyIsRefused, neverTaken, oddValuesFor } from './harness/bad-values.js';
import { changedTables, rowsOf } from './harness/company-rows.js';
import { type Book, writeBook } from './harness/fixture-book.js';
import { readCursorsWritten } from './harness/read-cursors.js';
import { House } from './harness/house.js';
import { type FieldPath, fieldsOf, type InputField, withValue } from './harness/input-fields.js';
import { setUpCompany } from './harness/people.js';
import { type Try, tryOf } from './harness/route-inputs.js';

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** An input with one thing wrong: what, where, and whether the contract itself refuses it. */
interface Attempt {
  readonly about: string;
  readonly field: FieldPath;
  readonly input: Readonly<Record<string, unknown>>;
  readonly wrong: boolean;
}

describe('bad input', () => {
  let house: House;
  let book: Book;
  const tries = new Map<Route, Try>();

  beforeAll(async () => {
    house = await House.open();
    book = await writeBook(house, await setUpCompany(house, 'Odd'));
    for (const route of house.routes) {
      const made = route.path.endsWith('/wipe-demo') ? undefined : await tryOf(route)?.(book);
      if (made) tries.set(route, made);
    }
    await house.stopWorker();
    await readCursorsWritten(house.database.url);
  });
  afterAll(() => house.close());

  const send = (route: Route, input: Try['input']) => ask(book.owner.client, route, { ...tries.get(route), input });

  it('is tried at every route', () => {
    const own = [
      'POST /api/v1/directory/set-up/check',
      'POST /api/v1/directory/set-up',
      'POST /api/v1/directory/wipe-demo',
    ];
    expect(house.routes.map(nameOf).filter((name) => ![...tries.keys()].map(nameOf).includes(name))).toEqual(own);
  });

  it('is refused with the field named, and writes nothing', async () => {
    const said: string[] = [];
    let refused = 0;
    const before = await rowsOf(house.database.url, book.companyId);
    for (const [route, { input }] of tries) {
      for (const { about, field, input: bad } of attemptsAt(route, input).filter(({ wrong }) => wrong)) {
        const { status, fields } = await send(route, bad);
        const named = fields.some((path) => path.startsWith(String(field[0]))) || bodyIsRefused.has(about);
        if (!(status === 422 && named) && !(status === 404 && inPath(route, field)))
          said.push(`${nameOf(route)} ${field.join('.')} with ${about}: ${status} ${fields.join()}`);
        refused += 1;
      }
    }
    const changed = changedTables(before, await rowsOf(house.database.url, book.companyId));
    said.push(...changed.map((table) => `${table} was changed`));
    expect(said).toEqual([]);
    expect(refused).toBeGreaterThan(800);
  });

  it('that a contract takes never breaks a route', async () => {
    const said: string[] = [];
    let taken = 0;
    for (const [route, { input }] of tries) {
      // Guarded by limits of their own, which a second try would meet: their passwords and codes are tested beside them.
      if (route.access.kind === 'token' || nameOf(route).includes('/identity/')) continue;
      for (const { about, field, input: odd } of attemptsAt(route, input).filter(({ wrong }) => !wrong)) {
        const { status } = await send(route, odd);
        if (status >= 500) said.push(`${nameOf(route)} ${field.join('.')} with ${about}: ${status}`);
        // A secret may be anything: it is hashed, and every wrong one has the same answer.
        if (neverTaken.has(about) && field[0] !== 'code')
          said.push(`${nameOf(route)} ${field.join('.')} takes ${about}`);
        taken += 1;
      }
    }
    expect(said).toEqual([]);
    expect(taken).toBeGreaterThan(100);
  });
});

/** Every field with odd values, left out, and with an unknown field beside it. */
function attemptsAt(route: Route, input: Readonly<Record<string, unknown>>): Attempt[] {
  const inUrl = route.method === 'GET' || route.method === 'DELETE' || route.upload !== undefined;
  const attempts = fieldsOf(route, input).flatMap((field, n) => attemptsWith(route, input, { field, n, inUrl }));
  const holders: FieldPath[] = [
    [],
    ...fieldsOf(route, input)
      .filter(isObject)
      .map(({ path }) => path),
  ];
  const unknown = holders.map((holder) => ({
    about: 'a field nobody knows',
    field: [...holder, 'surprise'] as FieldPath,
  }));
  return [
    ...attempts,
    ...unknown.map(({ about, field }) => ({ about, field, input: withValue(input, field, 1), wrong: true })),
  ];
}

function attemptsWith(
  route: Route,
  input: Readonly<Record<string, unknown>>,
  { field: { path }, n, inUrl }: { readonly field: InputField; readonly n: number; readonly inUrl: boolean },
): Attempt[] {
  const asText = inUrl || inPath(route, path);
  const odd = oddValuesFor(n + route.path.length).filter(
    ({ value }) => !asText || isSendable(value, inPath(route, path)),
  );
  const missing = inPath(route, path) ? [] : [{ about: 'nothing at all', value: undefined }];
  return [...odd, ...missing].map(({ about, value }) => {
    const changed = withValue(input, path, value);
    return { about, field: path, input: changed, wrong: !route.input.safeParse(onTheWire(changed)).success };
  });
}

/** An address carries well-formed text only, and no empty step. */
const isSendable = (value: unknown, isStep: boolean) =>
  typeof value === 'string' && !/\p{Cs}/u.test(value) && (value !== '' || !isStep) && value.length < 5_000;

/** As JSON carries it: what is undefined is not there. */
const onTheWire = (input: unknown): unknown => JSON.parse(JSON.stringify(input));

const inPath = ({ path }: Route, [field]: FieldPath) => new RegExp(`:${String(field)}\\b`).test(path);
const isObject = ({ value }: InputField) => value !== null && typeof value === 'object' && !Array.isArray(value);
