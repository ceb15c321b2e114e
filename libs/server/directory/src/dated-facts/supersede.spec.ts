import fc from 'fast-check';
import { dayAfter, dayBefore } from '../days.js';
import { type DatedFact, holdsOn, openEnd } from './dated-fact.js';
import { isNothing, supersede } from './supersede.js';

const fact = (objectId: string, fromDay: string, toDay = openEnd, position = 0): DatedFact => ({
  subjectId: 'm',
  objectId,
  position,
  fromDay,
  toDay,
});
const want = (...objectIds: string[]) => ({
  subjectId: 'm',
  objects: objectIds.map((objectId) => ({ objectId, toDay: openEnd })),
});

/** The facts after a supersession was written. */
function after(existing: readonly DatedFact[], change: ReturnType<typeof supersede>): DatedFact[] {
  return [
    ...existing
      .filter((old) => !change.remove.includes(old))
      .map((old) => ({ ...old, toDay: change.setEnd.find(({ fact: one }) => one === old)?.toDay ?? old.toDay })),
    ...change.add,
  ];
}

describe('supersede', () => {
  it('ends the old the day before, and begins the new', () => {
    const old = fact('a', '2026-01-01');
    expect(supersede([old], want('b'), '2026-03-02')).toEqual({
      remove: [],
      setEnd: [{ fact: old, toDay: '2026-03-01' }],
      add: [fact('b', '2026-03-02')],
    });
  });

  it('leaves alone what stays', () => {
    expect(isNothing(supersede([fact('a', '2026-01-01')], want('a'), '2026-03-02'))).toBe(true);
  });

  it('takes back what was planned for later', () => {
    const now = fact('a', '2026-01-01', '2026-03-31');
    const planned = fact('b', '2026-04-01');
    expect(supersede([now, planned], want('a'), '2026-03-02')).toEqual({
      remove: [planned],
      setEnd: [{ fact: now, toDay: openEnd }],
      add: [],
    });
  });

  it('said twice on one day, the last word holds', () => {
    const thisMorning = fact('b', '2026-03-02');
    expect(supersede([thisMorning], want('c'), '2026-03-02')).toEqual({
      remove: [thisMorning],
      setEnd: [],
      add: [fact('c', '2026-03-02')],
    });
  });

  it('a change of the primary department is a change of both', () => {
    const [first, second] = [fact('a', '2026-01-01'), fact('b', '2026-01-01', openEnd, 1)];
    const change = supersede([first, second], want('b', 'a'), '2026-03-02');
    expect(change.setEnd.map((one) => one.toDay)).toEqual(['2026-03-01', '2026-03-01']);
    expect(change.add).toEqual([fact('b', '2026-03-02'), fact('a', '2026-03-02', openEnd, 1)]);
  });

  it('nothing wanted ends all', () => {
    const old = fact('a', '2026-01-01');
    expect(supersede([old], want(), '2026-03-02')).toEqual({
      remove: [],
      setEnd: [{ fact: old, toDay: '2026-03-01' }],
      add: [],
    });
  });

  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
  const change = fc.record({ from: day, objects: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }) });
  it('from the day on the wanted facts hold and before it nothing moved, whatever was said earlier', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let facts: DatedFact[] = [];
        for (const { from, objects } of changes) {
          const concerned = facts.filter(({ toDay }) => toDay >= from);
          const untouched = facts.filter(({ toDay }) => toDay < from);
          const before = objectsOn(facts, dayBefore(from));
          const next = [...untouched, ...after(concerned, supersede(concerned, want(...objects), from))];
          expect(objectsOn(next, dayBefore(from))).toEqual(before);
          for (const at of [from, dayAfter(from), '2027-01-01']) expect(objectsOn(next, at)).toEqual(objects);
          expect(next.every(({ fromDay, toDay }) => fromDay <= toDay)).toBe(true);
          facts = next;
        }
      }),
    );
  });

  const objectsOn = (facts: readonly DatedFact[], at: string) =>
    facts
      .filter(holdsOn(at))
      .sort((a, b) => a.position - b.position)
      .map(({ objectId }) => objectId);
});
