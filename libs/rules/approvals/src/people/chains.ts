import type { PeopleSource } from '../codes.js';
import { type Finding, gap, only, union } from './found.js';
import { type Level, levelsOf } from './levels.js';
import { activeHolders, type Scene } from './scene.js';

type Chain = Extract<PeopleSource, { kind: 'chain' }>;

/**
 * A chain lists the leaders (or line managers) level by level, one person once; a level without anybody is skipped and shown.
 * It ends at level n, at the first level with a holder of the role (only holders of that level are asked, one is drawn of
 * several), or at the top; nobody holds the role: at the top.
 */
export function chainOf(chain: Chain, scene: Scene): Finding {
  const levels = levelsOf(scene, chain.of);
  if (levels.length === 0) return gap(chain.of === 'leader' ? 'no_leader' : 'no_line_manager');
  const found = climb(levels, chain, scene);
  const { people, skipped, draws } = union(chain.order === 'top_down' ? found.reverse() : found);
  // Who is asked at another level is not skipped.
  return { people, draws, skipped: skipped.filter((one) => !people.some(({ memberId }) => memberId === one.memberId)) };
}

function climb(levels: readonly Level[], { until }: Chain, scene: Scene): Finding[] {
  if (until.kind === 'level') {
    const short = levels.length < until.level ? [gap('no_such_level', { level: until.level })] : [];
    return [...levels.slice(0, until.level).map(everybodyAt), ...short];
  }
  if (until.kind === 'top') return levels.map(everybodyAt);
  const holders = activeHolders(scene, until.role);
  const end = levels.findIndex(({ people }) => people.some(({ memberId }) => holders.includes(memberId)));
  const last = levels[end];
  if (last === undefined) return [...levels.map(everybodyAt), gap('no_holder', { role: until.role })];
  return [...levels.slice(0, end).map(everybodyAt), oneHolder(last, holders, scene.draw)];
}

const everybodyAt = ({ level, people }: Level): Finding =>
  people.length === 0 ? gap('no_leader', { level }) : only(people);

function oneHolder({ level, people }: Level, holders: readonly string[], draw: number): Finding {
  const candidates = people.filter(({ memberId }) => holders.includes(memberId));
  const drawn = candidates[draw % candidates.length];
  if (drawn === undefined) return gap('no_leader', { level });
  const others = people.filter((person) => person !== drawn);
  return {
    people: [drawn],
    skipped: others.map(({ memberId }) => ({
      memberId,
      why: holders.includes(memberId) ? 'not_drawn' : 'no_holder',
      level,
    })),
    draws:
      candidates.length > 1
        ? [{ level, ofMemberIds: candidates.map(({ memberId }) => memberId), drawnMemberId: drawn.memberId }]
        : [],
  };
}
