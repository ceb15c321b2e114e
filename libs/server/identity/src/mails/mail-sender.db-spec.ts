import { installation, type Mail, Mailer } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import { IdentityBench } from '../testing/identity-bench.js';
import { ForgetEnded } from '../retention/forget-ended.job.js';
import { IdentityMails } from './identity-mails.js';
import { MailSender } from './mail-sender.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('due mails', () => {
  let bench: IdentityBench;
  let sent: Mail[] = [];
  let server: (mail: Mail) => Promise<void>;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open();
    bench.get(Mailer).send = (mail) => server(mail);
  });
  beforeEach(() => {
    sent = [];
    server = async (mail) => void sent.push(mail);
  });
  afterAll(() => bench.close());

  const run = () => asSystem(null, () => bench.get(MailSender).run());
  async function ask(): Promise<string> {
    const address = `q${++people}@example.com`;
    await bench.account(installation, [{ kind: 'email', value: address }], { without: true });
    await asSystem(null, () => bench.get(IdentityMails).askReset(address, installation));
    return address;
  }
  const to = () => sent.map((mail) => mail.to);
  const refuse = async () => {
    throw new Error('451 try again later');
  };

  it('are each sent once, by however many senders', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, ask));
    await Promise.all([run(), run(), run()]);
    await run();
    expect(to().sort()).toEqual(asked.sort());
  });

  it('that fail are tried again later, with a new code, and hold up no other', async () => {
    const [first, second] = [await ask(), await ask()];
    server = async (mail) => (mail.to === first ? refuse() : void sent.push(mail));
    await run();
    expect(to()).toEqual([second]);
    server = async (mail) => void sent.push(mail);
    await run();
    expect(to()).toEqual([second]);
    bench.clock.advance(2 * minute);
    await run();
    expect(to()).toEqual([second, first]);
  });

  it('of a sender that died go out after its lease', async () => {
    const address = await ask();
    let reached: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (reached = resolve));
    server = () => {
      reached();
      return new Promise(() => undefined);
    };
    void run();
    await hanging;
    server = async (mail) => void sent.push(mail);
    await run();
    expect(to()).toEqual([]);
    bench.clock.advance(2 * minute);
    await run();
    expect(to()).toEqual([address]);
  });

  it('are given up after eight tries', async () => {
    await ask();
    let tries = 0;
    server = () => {
      tries++;
      return refuse();
    };
    for (let round = 0; round < 12; round++) {
      await run();
      bench.clock.advance(5 * 60 * minute);
    }
    expect(tries).toBe(8);
  });

  it('are forgotten after 30 days, and codes with them', async () => {
    await ask();
    await run();
    const left = async () => [
      (await bench.rows('SELECT id FROM identity_mail')).length,
      (await bench.rows('SELECT secret_hash FROM single_use_code')).length,
    ];
    const forget = () => asSystem(null, () => bench.get(ForgetEnded).run());
    bench.clock.advance(29 * day);
    await forget();
    expect((await left()).every((n) => n > 0)).toBe(true);
    bench.clock.advance(2 * day);
    await forget();
    expect(await left()).toEqual([0, 0]);
  });
});
