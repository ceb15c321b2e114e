import { openDatabase } from '../../db/data-source.js';
import { kitEntities } from '../../kit-entities.js';
import { Relay } from '../../outbox/relay.js';
import { openBackground } from '../background-bench.js';
import { requiredUrl } from '../test-database.js';

process.once('disconnect', () => process.exit());

// Relays until it is killed, and says so each time between numbering and commit.
const dataSource = await openDatabase({ url: requiredUrl('DATABASE_URL'), poolSize: 3 }, kitEntities);
const relay = (await openBackground({ dataSource })).get(Relay);
relay.alsoChain({
  name: 'test',
  pending: async () => [],
  chain: async () => {
    console.log('numbered, not committed');
  },
});
for (;;) await relay.look();
