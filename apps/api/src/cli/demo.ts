import { Command } from 'commander';
import { DemoCompany } from '@atrium/server-directory';
import { DemoAttendance } from '../demo/demo-attendance.js';
import { demoPeople } from '../demo/demo-people.js';
import { demoSignIns, demoSize, demoSlug, demoWanted } from '../demo/demo.js';
import { withApp } from './with-app.js';

interface Wanted {
  readonly people: number;
  readonly slug: string;
}

export const demoCommand = new Command('demo')
  .description('the demo company')
  .addCommand(
    new Command('ensure')
      .description('make the demo company unless it is there, and give it its days up to now')
      .option('--people <count>', 'how many work there', readCount, demoSize)
      .option('--slug <word>', 'its address, for one beside the usual demo', demoSlug)
      .action(({ people: count, slug }: Wanted) =>
        withApp('demo ensure', async (app) => {
          const people = demoPeople(count);
          const made = await app.get(DemoCompany, { strict: false }).ensure(demoWanted(people, slug));
          console.log(
            made ? `The company ${slug} was made: ${people.length} people.` : `The company ${slug} is there.`,
          );
          const punches = await app.get(DemoAttendance, { strict: false }).ensure(slug, people, console.log);
          if (punches > 0) console.log(`${punches} punches were added.`);
        }),
      ),
  )
  .addCommand(
    new Command('sign-ins')
      .description('who can sign in to it')
      .option('--json', 'for programs')
      .action(({ json }: { json?: boolean }) => {
        const signIns = demoSignIns();
        if (json) console.log(JSON.stringify(signIns));
        else for (const { role, name, password } of signIns) console.log(`${role}\t${name}\t${password}`);
      }),
  );

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 20 && count <= 100_000) return count;
  throw new Error(`--people ${text}: a whole number from 20 to 100000.`);
}
