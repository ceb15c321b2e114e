// npm run bench -- approvals [people]
// Decisions over HTTP at 32 clients against a hand-written minimal durable decision in the same run; the preview; the size
// of a finished request.
import { type Client, newCommandId } from '@atrium/client';
import {
  createTemplate,
  Definition,
  listWaiting,
  previewRequest,
  publishTemplate,
  submitRequest,
} from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { numberOf, openPool } from './lib/database.js';
import { load, percent, quantile, serverOf, table } from './lib/machine.js';
import { demoOwner } from './lib/owner.js';
import { Product } from './lib/product.js';
import { rawDecisions } from './lib/raw-decisions.js';
import { signInMembers } from './lib/sign-in.js';

const people = Number(process.argv[2] ?? 200);
const clients = 32;
const nodes = 5;
const perClient = 12;
const seconds = 10;

interface Approver {
  readonly memberId: string;
  readonly cookie: string;
}

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what} (${load()})`);

/** Five nodes, each of which asks whom the submitter picks. */
async function publish(owner: Client): Promise<Id<'template'>> {
  const body = Array.from({ length: nodes }, (_, n) => {
    const people = [{ kind: 'submitter_pick', range: { kind: 'anyone' } }];
    return { kind: 'approve', id: `n${n}`, title: `Node ${n}`, people };
  });
  const fields = [
    { kind: 'text', id: 'subject', label: 'Subject', required: true },
    { kind: 'number', id: 'amount', label: 'Amount', decimals: 2 },
    { kind: 'long_text', id: 'why', label: 'Why' },
  ];
  const { id, revision } = await owner.call(createTemplate, {
    commandId: newCommandId(),
    draft: {
      ...{ title: 'Bench', group: 'Bench', icon: 'file-text', suite: null, numbering: null },
      ...{ visibility: { kind: 'everybody' as const }, summaryFieldIds: ['subject'] },
      definition: Definition.parse({ schema: 1, form: { fields }, body }),
    },
  });
  await owner.call(publishTemplate, { templateId: id, commandId: newCommandId(), revision });
  return id;
}

const values = { subject: 'Chairs', amount: '1250.50', why: 'The old ones are worn out.' };
const picksOf = (memberId: string) =>
  Object.fromEntries(Array.from({ length: nodes }, (_, n) => [`n${n}`, [memberId]]));

/** Approves all nodes of these requests, one after the other, as the approver's browser would. How long each took. */
async function decideAll(url: string, { cookie }: Approver, requestIds: readonly string[]): Promise<number[]> {
  const headers = { 'content-type': 'application/json', 'atrium-company': 'demo', origin: url, cookie };
  const times: number[] = [];
  for (const requestId of requestIds)
    for (let task = 1; task <= nodes; task++) {
      const began = performance.now();
      const answer = await fetch(`${url}/api/v1/approvals/requests/${requestId}/approve`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ commandId: newCommandId(), task }),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      times.push(performance.now() - began);
    }
  return times;
}

async function timesOf(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

const product = await Product.prepare();
const pool = openPool(4);
try {
  say(`Making ${people} people`);
  await product.cli('demo', 'ensure', '--people', String(people));
  await product.start('main');
  const owner = await demoOwner(product.url);
  const approvers = await signInMembers(pool, clients);
  const templateId = await publish(owner);
  const submit = async ({ memberId }: Approver): Promise<string> => {
    const input = { commandId: newCommandId(), templateId, version: 1, values, picks: picksOf(memberId) };
    return (await owner.call(submitRequest, input)).requestId;
  };
  say('Handing requests in');
  const asked = await Promise.all(
    approvers.map(async (approver) => {
      const requestIds: string[] = [];
      for (let n = 0; n < perClient + 1; n++) requestIds.push(await submit(approver));
      return { approver, requestIds };
    }),
  );
  await Promise.all(asked.map(({ approver, requestIds }) => decideAll(product.url, approver, requestIds.slice(0, 1))));
  say('Decisions against the hand-written ones');
  const raw = await rawDecisions({ connections: clients, seconds });
  const began = performance.now();
  const all = await Promise.all(
    asked.map(({ approver, requestIds }) => decideAll(product.url, approver, requestIds.slice(1))),
  );
  const times = all.flat();
  const perSecond = times.length / ((performance.now() - began) / 1000);
  const rawAgain = await rawDecisions({ connections: clients, seconds });
  const baseline = (raw.perSecond + rawAgain.perSecond) / 2;
  say('Reading');
  const picks = picksOf(approvers[0]?.memberId ?? '');
  const previews = await timesOf(100, () => owner.call(previewRequest, { templateId, values, picks }));
  const lists = await timesOf(100, () => owner.call(listWaiting, {}));
  const kept = await numberOf(
    pool,
    `SELECT (SELECT SUM(LENGTH(type) + LENGTH(params) + 80) FROM approvals_entry)
          + (SELECT COUNT(*) * 200 FROM approvals_task)
          + (SELECT SUM(LENGTH(summary) + 300) FROM approvals_request)`,
  );
  const finished = await numberOf(pool, "SELECT COUNT(*) FROM approvals_request WHERE status = 'approved'");
  const ms = (list: readonly number[], share: number) => Math.round(quantile(list, share));
  console.log(
    table(
      { title: `bench approvals: ${clients} clients, ${nodes} nodes a request`, on: [await serverOf(pool), load()] },
      ['what', 'figure', 'of hand-written', 'p50 ms', 'p99 ms'],
      [
        ['hand-written decisions, before', `${Math.round(raw.perSecond)}/s`, '', raw.p50, raw.p99],
        ['hand-written decisions, after', `${Math.round(rawAgain.perSecond)}/s`, '', rawAgain.p50, rawAgain.p99],
        [
          'decisions over HTTP',
          `${Math.round(perSecond)}/s`,
          percent(perSecond / baseline),
          ms(times, 0.5),
          ms(times, 0.99),
        ],
        ['preview over HTTP', '', '', ms(previews, 0.5), ms(previews, 0.99)],
        ['what waits for me, over HTTP', '', '', ms(lists, 0.5), ms(lists, 0.99)],
        [`a finished request of ${nodes} nodes, own tables`, `${(kept / finished / 1024).toFixed(1)} KiB`, '', '', ''],
      ],
    ),
  );
} finally {
  await pool.end();
  await product.close();
}
