// npm run bench -- search [messages]
// Chinese words in many messages: our posting table as the product uses it, beside a full-text index over the same tokens.
import { openPool } from './lib/database.js';
import { load, serverOf, table } from './lib/machine.js';
import { Product } from './lib/product.js';
import { byFulltext, byPostings, type Waits, waitsOf } from './lib/search/ask.js';
import { Chinese } from './lib/search/chinese.js';
import { fill } from './lib/search/fill.js';
import { signInMembers } from './lib/sign-in.js';

const messages = Number(process.argv[2] ?? 1_000_000);
const conversations = 200;
const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what} (${load()})`);

const product = await Product.prepare();
const pool = openPool(4);
try {
  await product.cli('demo', 'ensure', '--people', '20');
  const [reader] = await signInMembers(pool, 1);
  if (!reader) throw new Error('There is nobody who could search.');
  say(`Writing ${messages.toLocaleString('en')} messages, indexed both ways`);
  const chinese = new Chinese();
  const made = await fill(pool, chinese, { messages, conversations, readerId: reader.memberId });
  await product.start('main');

  const kinds = [
    { what: 'words that 100 to 1,000 messages hold', words: chinese.wordsHeldBy({ from: 100, to: 1000, count: 60 }) },
    { what: 'words that more hold', words: chinese.wordsHeldBy({ from: 1001, to: Infinity, count: 60 }) },
    {
      what: 'two frequent words beside each other',
      words: chinese
        .wordsHeldBy({ from: messages / 100, to: Infinity, count: 20 })
        .map((word, at, all) => word + (all[at + 1] ?? word)),
    },
  ];
  const rows: (string | number)[][] = [];
  const cells = ({ p50, p95, hits }: Waits) => [p50.toFixed(1), p95.toFixed(1), hits];
  for (const { what, words } of kinds) {
    say(what);
    const postings = await waitsOf(words, byPostings(product, reader.cookie));
    const fulltext = await waitsOf(words, byFulltext(pool, reader.memberId));
    rows.push([what, words.length, ...cells(postings), ...cells(fulltext)]);
  }
  rows.push([
    `seconds to index (${made.postings.toLocaleString('en')} postings)`,
    '',
    made.postingSeconds.toFixed(0),
    '',
    '',
    made.fulltextSeconds.toFixed(0),
    '',
    '',
  ]);
  console.log(
    table(
      {
        title: `bench search: the newest 50 of ${messages.toLocaleString('en')} messages, a quarter of ${conversations} conversations visible`,
        on: [await serverOf(pool), load()],
      },
      ['what', 'words', 'postings p50 ms', 'p95 ms', 'found', 'full text p50 ms', 'p95 ms', 'found'],
      rows,
    ),
  );
} finally {
  await pool.end();
  await product.close();
}
