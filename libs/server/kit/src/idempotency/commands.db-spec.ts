import type { Id } from '@atrium/contracts/core';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import { runInContext } from '../context/context.js';
import { Db } from '../db/db.js';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import { memberActor, openTestDatabase, rounds, roundsMs, type TestDatabase } from '../testing/index.js';
import { Commands } from './commands.js';

const company = newId<'company'>();
const me = memberActor(company);

describe('a command', () => {
  let database: TestDatabase;
  let commands: Commands;
  let effects: number;

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 20);
    const tx = new Tx(database.dataSource);
    commands = new Commands(tx, new Db(database.dataSource), new Clock());
  });
  beforeEach(() => {
    effects = 0;
  });
  afterAll(() => database.close());

  const ask = (commandId: Id<'command'>, operation = 'POST /things', actor = me) =>
    runInContext(
      { traceId: '', actor, companyId: actor.companyId, acrossPurpose: null, address: null, operation },
      () => commands.once(commandId, async () => ({ made: ++effects })),
    );

  it('that is repeated gives the first result and has one effect', async () => {
    const commandId = newId<'command'>();
    expect([await ask(commandId), await ask(commandId)]).toEqual([{ made: 1 }, { made: 1 }]);
    expect(effects).toBe(1);
  });

  it(
    'that comes fifteen times at once counts once',
    async () => {
      for (let round = 0; round < rounds(3); round++) {
        const commandId = newId<'command'>();
        const answers = await Promise.all(Array.from({ length: 15 }, () => ask(commandId)));
        expect(new Set(answers.map(({ made }) => made)).size).toBe(1);
      }
    },
    roundsMs,
  );

  it('leaves nothing behind when it is refused, and may be sent again', async () => {
    const commandId = newId<'command'>();
    const refused = runInContext(
      { traceId: '', actor: me, companyId: company, acrossPurpose: null, address: null, operation: 'POST /things' },
      () =>
        commands.once(commandId, async () => {
          throw new Error('refused');
        }),
    );
    await expect(refused).rejects.toThrow('refused');
    await expect(ask(commandId)).resolves.toEqual({ made: 1 });
  });

  it('is refused when its id stands for another operation', async () => {
    const commandId = newId<'command'>();
    await ask(commandId);
    await expect(ask(commandId, 'POST /others')).rejects.toThrow('core.command_reused');
  });

  it('is its own for each actor and company', async () => {
    const commandId = newId<'command'>();
    await ask(commandId);
    await ask(commandId, 'POST /things', memberActor(company));
    await ask(commandId, 'POST /things', memberActor(newId<'company'>()));
    expect(effects).toBe(3);
  });
});
