import DataLoader from 'dataloader';
import { currentContext, inCompany } from '../context/context.js';
import { groupedBy } from '../grouped-by.js';
import { assertOutsideTransaction } from './tx.js';

/** Answers a set of keys, in their order. */
export type AnswerSet<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>;

interface Asked<Key> {
  readonly companyId: ReturnType<typeof currentContext>['companyId'];
  readonly key: Key;
}

const setAtMost = 500;

/**
 * Asked one at a time, answered by set: what is asked in one turn of the event loop becomes one set for each company. An
 * idle server answers a single caller one turn later; a busy one asks the database once for many
 * (docs/decisions/hot-paths.md). Nothing is remembered.
 */
export class SetLoader<Key, Value> {
  private readonly loader: DataLoader<Asked<Key>, Value>;

  constructor(
    private readonly name: string,
    answer: AnswerSet<Key, Value>,
  ) {
    this.loader = new DataLoader((asked) => answerByCompany(asked, answer), {
      cache: false,
      maxBatchSize: setAtMost,
      batchScheduleFn: (dispatch) => setImmediate(dispatch),
    });
  }

  /** Rejects with the error of the whole set, which is one company's. Throws in `tx.run`: the set is read past the transaction. */
  async load(key: Key): Promise<Value> {
    assertOutsideTransaction(this.name);
    return this.loader.load({ companyId: currentContext().companyId, key });
  }
}

/** Companies side by side, each set in the context of the first who asked it. What fails for one company fails for no other. */
async function answerByCompany<Key, Value>(
  asked: readonly Asked<Key>[],
  answer: AnswerSet<Key, Value>,
): Promise<(Value | Error)[]> {
  const values = new Map<Asked<Key>, Value | Error>();
  const sets = [...groupedBy(asked, (one) => one.companyId)].map(async ([companyId, own]) => {
    const keys = own.map(({ key }) => key);
    try {
      const answers = await (companyId === null ? answer(keys) : inCompany(companyId, () => answer(keys)));
      if (answers.length !== keys.length) throw new Error('A set was answered in another length than it was asked.');
      own.forEach((one, at) => values.set(one, answers[at] as Value));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      for (const one of own) values.set(one, failure);
    }
  });
  await Promise.all(sets);
  return asked.map((one) => values.get(one) as Value | Error);
}
