import { Command } from 'commander';
import { type Config, CONFIG } from '@atrium/kit';
import { DemoCompany, type DemoOutcome } from '@atrium/server-directory';
import { DemoAttendance } from '../demo/demo-attendance.js';
import { DemoTalk } from '../demo/demo-talk.js';
import { demoPeople } from '../demo/demo-people.js';
import { demoSignIns, demoSize, demoSlug, demoWanted } from '../demo/demo.js';
import { sentenceOf } from './story-of.js';
import { wholeNumber } from './whole-number.js';
import { withApp } from './with-app.js';

interface Wanted {
  readonly people: number;
  readonly slug: string;
  readonly unlessWiped?: boolean;
  readonly json?: boolean;
}

const said: Readonly<Record<DemoOutcome, string>> = {
  made: 'was made',
  there: 'is there',
  wiped: 'was wiped by an owner and stays away',
};

export const demoCommand = new Command('demo')
  .description('the demo company')
  .addCommand(
    new Command('ensure')
      .description('make the demo company unless it is there, and give it its days up to now')
      .option('--people <count>', 'how many work there', wholeNumber(20, 100_000), demoSize)
      .option('--slug <word>', 'its address, for one beside the usual demo', demoSlug)
      .option('--unless-wiped', 'leave it away when an owner has wiped it')
      .option('--json', 'say in the end what was done and who can sign in, for programs')
      .action(({ people: count, slug, unlessWiped = false, json = false }: Wanted) =>
        withApp('demo ensure', async (app) => {
          const people = demoPeople(count);
          const wanted = demoWanted(people, slug);
          const outcome = await app.get(DemoCompany, { strict: false }).ensure(wanted, { unlessWiped });
          console.log(`The company ${slug} ${said[outcome]}.`);
          const punches = await app.get(DemoAttendance, { strict: false }).ensure(slug, people, console.log);
          if (punches > 0) console.log(`${punches} punches were added.`);
          const talks = await app.get(DemoTalk, { strict: false }).ensure(slug);
          if (talks > 0) console.log(`${talks} conversations were added.`);
          const signIns = outcome === 'wiped' ? [] : demoSignIns();
          if (json) console.log(JSON.stringify({ outcome, signIns }));
        }),
      ),
  )
  .addCommand(
    new Command('sign-ins').description('who can sign in to it').action(() =>
      withApp('demo sign-ins', async (app) => {
        const isThere = (await app.get(DemoCompany, { strict: false }).owner(demoSlug)) !== null;
        const { demoSignIn } = app.get<Config>(CONFIG);
        if (!isThere) console.log('There is no demo company.');
        else if (!demoSignIn) console.log(sentenceOf('identity.demo_refused'));
        else for (const { role, name, password } of demoSignIns()) console.log(`${role}\t${name}\t${password}`);
      }),
    ),
  );
