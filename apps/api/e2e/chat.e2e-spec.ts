import { type Client, newCommandId } from '@atrium/client';
import { createGroup } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { activate, createDepartment, createMember, printActivations, setUp } from '@atrium/contracts/directory';
import { signIn } from '@atrium/contracts/identity';
import { eventually } from '@atrium/kit/testing';
import { ChatDevice, type Seat } from './harness/chat-device.js';
import { Installation, type RunningApi } from './harness/installation.js';
import { password } from './harness/people.js';

/** Two apis and a worker, of which things are taken away while people talk. */
describe('talking over several processes', () => {
  let installation: Installation;
  let [first, second]: RunningApi[] = [];
  let slug: string;
  let talk: Id<'conversation'>;
  const people = new Map<string, { memberId: Id<'member'>; number: string }>();
  const devices: ChatDevice[] = [];

  beforeAll(async () => {
    installation = await Installation.open();
    installation.startWorker();
    [first, second] = await Promise.all([installation.startApi(), installation.startApi()]);
    const visitor = installation.visitor(first);
    const made = await visitor.call(setUp, {
      token: installation.setupToken,
      companyName: 'Talkers',
      timeZone: 'Asia/Shanghai',
      language: 'en',
      ownerName: 'Olivia Owner',
      ownerEmail: 'owner@talkers.example',
      password,
    });
    slug = made.slug;
    const owner = visitor.inCompany(slug);
    const department = await owner.call(createDepartment, { commandId: newCommandId(), parentId: null, name: 'All' });
    for (const name of ['Ann', 'Ben']) await addPerson(owner, name, department.id);
    const ann = await at(first, 'Ann');
    const memberIds = [people.get('Ben')!.memberId];
    talk = (await ann.client.call(createGroup, { commandId: newCommandId(), name: 'Talk', memberIds })).id;
  });
  afterEach(() => {
    for (const device of devices.splice(0)) device.close();
  });
  afterAll(() => installation.close());

  async function addPerson(owner: Client, name: string, departmentId: Id<'department'>): Promise<void> {
    const person = {
      commandId: newCommandId(),
      name,
      title: null,
      number: `N-${name}`,
      email: null,
      phone: null,
      phoneHidden: false,
      departmentIds: [departmentId],
      lineManagerId: null,
    };
    const { id } = await owner.call(createMember, person);
    const { items } = await owner.call(printActivations, { memberIds: [id] });
    await installation.visitor(first!).call(activate, { code: items[0]?.code ?? '', password });
    people.set(name, { memberId: id, number: person.number });
  }

  async function at(api: RunningApi, name: string): Promise<Seat> {
    const { memberId, number } = people.get(name)!;
    const input = { name: number, password, companySlug: slug };
    const visitor = installation.visitor(api);
    await visitor.call(signIn, input);
    const headers = { 'content-type': 'application/json', origin: api.url };
    const answer = await fetch(`${api.url}${signIn.path}`, { method: 'POST', headers, body: JSON.stringify(input) });
    const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    return { url: api.url, slug, memberId, cookie, client: visitor.inCompany(slug) };
  }

  async function open(api: RunningApi, name: string): Promise<ChatDevice> {
    const device = await ChatDevice.open(await at(api, name), talk);
    devices.push(device);
    return device;
  }

  const said = (device: ChatDevice, prefix: string) => device.texts(talk).filter((text) => text.startsWith(prefix));
  const numbered = (who: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `${who} ${from + n}`);

  async function hears(device: ChatDevice, prefix: string, count: number): Promise<void> {
    let looks = 0;
    await eventually(
      () => {
        // As a person who comes back to the page: every so often, what was lost is asked for.
        if (looks++ % 50 === 0) device.chat.wake();
        return said(device, prefix);
      },
      (texts) => texts.length >= count,
      120_000,
    );
  }

  /** All of these, each once, in the order in which each was written; the same on every device. */
  async function allHave(prefix: string, wanted: readonly string[]): Promise<void> {
    for (const device of devices) await hears(device, prefix, wanted.length);
    const [one = [], ...others] = devices.map((device) => said(device, prefix));
    expect([...one].sort()).toEqual([...wanted].sort());
    for (const other of others) expect(other).toEqual(one);
    for (const who of ['ann', 'ben'])
      expect(one.filter((text) => text.includes(who))).toEqual(wanted.filter((text) => text.includes(who)));
    expect(devices.every((device) => device.hasSentAll(talk))).toBe(true);
  }

  it('what one says is with the others at once, in one order, whatever process they are at', async () => {
    const [phone, desk, bens] = [await open(first!, 'Ann'), await open(second!, 'Ann'), await open(second!, 'Ben')];
    for (let n = 0; n < 10; n++) {
      phone.say(talk, `a: ann ${n}`);
      bens.say(talk, `a: ben ${n}`);
    }
    await allHave('a:', [...numbered('a: ann', 0, 10), ...numbered('a: ben', 0, 10)]);
    expect(desk.texts(talk)).toHaveLength(20);
  });

  it('an api that is killed while people send loses nothing that it answered, and doubles nothing', async () => {
    const anns = await open(first!, 'Ann');
    await open(second!, 'Ann');
    const bens = await open(second!, 'Ben');
    const wanted = [...numbered('b: ann', 0, 40), ...numbered('b: ben', 0, 40)];
    for (const words of numbered('b: ann', 0, 40)) anns.say(talk, words);
    for (const words of numbered('b: ben', 0, 40)) bens.say(talk, words);
    await hears(bens, 'b: ann', 5);
    first!.program.signal('SIGKILL');
    await first!.program.ended;
    anns.moveTo(second!.url);
    await allHave('b:', wanted);
    first = await installation.startApi();
  });

  it('without Redis, messages of another process come late, and are not lost', async () => {
    const [anns, bens] = [await open(first!, 'Ann'), await open(second!, 'Ben')];
    await installation.redis.cut();
    for (const words of numbered('c: ann', 0, 5)) anns.say(talk, words);
    for (const words of numbered('c: ben', 0, 5)) bens.say(talk, words);
    await allHave('c:', [...numbered('c: ann', 0, 5), ...numbered('c: ben', 0, 5)]);
    await installation.redis.heal();
  });

  it('a database that goes away while people send comes back to every message once', async () => {
    const [anns, bens] = [await open(first!, 'Ann'), await open(second!, 'Ben')];
    for (const words of numbered('d: ann', 0, 10)) anns.say(talk, words);
    await hears(bens, 'd: ann', 1);
    await installation.mariadb.cut();
    for (const words of numbered('d: ben', 0, 10)) bens.say(talk, words);
    await installation.mariadb.heal();
    await allHave('d:', [...numbered('d: ann', 0, 10), ...numbered('d: ben', 0, 10)]);
  });
});
