// npm run bench -- import [people]
// A staff list uploaded, planned and applied over HTTP, against bare multi-row inserts of the rows that it made.
import { createClient, newCommandId, sessionFetch } from '@atrium/client';
import { applyImport, getImport, type ImportView, planImport, setUp, startImport } from '@atrium/contracts/directory';
import { demoPeople, demoStaffList } from '../../apps/api/src/demo/demo-people.js';
import { openPool } from './lib/database.js';
import { load, percent, serverOf, table } from './lib/machine.js';
import { Product } from './lib/product.js';
import { RowsMade } from './lib/rows-made.js';

const people = Number(process.argv[2] ?? 10_000);
const product = await Product.prepare();
const pool = openPool(2);

/** Seconds of a step, and what it gave. */
async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
}

try {
  await product.start('main');
  await product.start('worker');
  const visitor = createClient({ baseUrl: product.url, fetch: sessionFetch(product.url) });
  const { slug } = await visitor.call(setUp, {
    token: product.setupToken,
    companyName: 'Bench',
    timeZone: 'Asia/Shanghai',
    language: 'en',
    ownerName: 'Olivia Owner',
    ownerEmail: 'owner@bench.example',
    password: 'court plant green stone',
  });
  const owner = visitor.inCompany(slug);
  const made = await RowsMade.before(pool);
  const file = new Uint8Array(demoStaffList(demoPeople(people)));

  /** Asks as the page does until the worker has done it. */
  const done = async (importId: ImportView['id'], status: ImportView['status']): Promise<ImportView> => {
    for (;;) {
      const view = await owner.call(getImport, { importId });
      if (view.status === status) return view;
      if (view.status === 'failed') throw new Error(`The import failed: ${view.problem ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const [upload, read] = await timed(() =>
    owner.call(startImport, { commandId: newCommandId(), fileName: 'staff.csv' }, { file }),
  );
  const importId = read.id;
  const fields = read.columns.map(({ field }) => field);
  const [plan, planned] = await timed(async () => {
    await owner.call(planImport, { importId, fields, separators: read.separators, dropRoot: false, leavers: 'keep' });
    return done(importId, 'planned');
  });
  const [apply] = await timed(async () => {
    await owner.call(applyImport, { commandId: newCommandId(), importId });
    return done(importId, 'applied');
  });
  await product.stop('worker');
  const raw = await made.insertedBare();
  const all = upload + plan + apply;
  const line = (what: string, seconds: number) => [what, `${seconds.toFixed(1)} s`];
  console.log(
    table(
      { title: `bench import: ${planned.counts?.adds ?? 0} people`, on: [await serverOf(pool), load()] },
      ['what', 'figure'],
      [
        line(`upload and read ${(file.length / 1024).toFixed(0)} KB`, upload),
        line('plan', plan),
        line('apply', apply),
        line('all', all),
        line(`bare multi-row inserts of the ${raw.rows} rows in ${raw.tables} tables`, raw.seconds),
        ['bare inserts as a share of it', percent(raw.seconds / all)],
      ],
    ),
  );
} finally {
  await pool.end();
  await product.close();
}
