import { Injectable } from '@nestjs/common';
import { chunksOf, Clock, inCompany, type MemberActor, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { addDays, daysBetween, instantOf, workDateOf } from '@atrium/rules-attendance';
import { Groups, MoveToGroup, type PastPress, PastPunches, Shifts } from '@atrium/server-attendance';
import { CompanyCalendar, CompanyDays } from '@atrium/server-calendar';
import { DemoCompany, Directory } from '@atrium/server-directory';
import { demoDayOf } from './demo-days.js';
import { type DemoGroup, demoGroupOf, demoGroupRules, demoGroups, demoShiftRules } from './demo-rules.js';
import type { DemoPerson } from './demo-people.js';

const device = 'demo-history';
const monthBack = 35;
const jubilee = { daysBack: 12, name: '厂庆日' };
const madeUp = '补班（厂庆日）';
const minute = 60_000;
/** Presses between two reports of progress. */
const atOnce = 20_000;

interface Worker {
  readonly memberId: Id<'member'>;
  readonly place: number;
  readonly group: DemoGroup;
}

/** Gives the people of the demo a working life: groups, shifts, sites, and every day up to now. */
@Injectable()
export class DemoAttendance {
  constructor(
    private readonly demo: DemoCompany,
    private readonly directory: Directory,
    private readonly shifts: Shifts,
    private readonly groups: Groups,
    private readonly moves: MoveToGroup,
    private readonly calendar: CompanyCalendar,
    private readonly days: CompanyDays,
    private readonly punches: PastPunches,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Makes rules once, then the days that have passed since the last time. Returns how many punches were added. */
  async ensure(slug: string, people: readonly DemoPerson[], say: (progress: string) => void): Promise<number> {
    const owner = await this.demo.owner(slug);
    if (!owner) return 0;
    return inCompany(owner.companyId, () => this.fill(owner, people, say), owner);
  }

  private async fill(
    owner: MemberActor,
    people: readonly DemoPerson[],
    say: (progress: string) => void,
  ): Promise<number> {
    const workers = await this.workers(people);
    const today = await this.directory.today();
    if ((await this.groups.list(owner)).items.length === 0)
      await this.tx.run(() => this.makeRules(owner, workers, today));
    const newest = await this.punches.newestOf(device);
    // A day before the newest: whoever was interrupted may have left gaps there. The same press twice is one.
    const from = newest ? workDateOf(newest.getTime() - 86_400_000, 'Asia/Shanghai') : addDays(today, -monthBack);
    const now = this.clock.now();
    const presses = (await this.pressesOf(workers, daysBetween(from, today))).filter(({ at }) => at <= now);
    let added = 0;
    for (const some of chunksOf(presses, atOnce)) {
      added += await this.punches.add(some);
      if (presses.length > atOnce) say(`${added} of ${presses.length} punches`);
    }
    return added;
  }

  private async workers(people: readonly DemoPerson[]): Promise<Worker[]> {
    const byNumber = new Map(people.map((person, place) => [person.number, { person, place }]));
    return (await this.directory.membersAsOf('all')).flatMap(({ id, number }) => {
      const found = byNumber.get(number ?? '');
      return found ? [{ memberId: id, place: found.place, group: demoGroupOf(found.person.department) }] : [];
    });
  }

  private async makeRules(owner: MemberActor, workers: readonly Worker[], today: string): Promise<void> {
    const effectiveFrom = addDays(today, -monthBack);
    for (const group of demoGroups) {
      const rules = demoShiftRules(group);
      const shift = await this.shifts.add(owner, { name: group.shift.name, rules, effectiveFrom });
      const made = await this.groups.add(owner, {
        name: group.name,
        zone: group.zone,
        effectiveFrom,
        rules: demoGroupRules(group, shift.id),
        forNewcomers: group.path === null,
      });
      const own = workers.filter((worker) => worker.group === group).map(({ memberId }) => memberId);
      await this.moves.put(made.id, own, effectiveFrom);
    }
    const dayOff = addDays(today, -jubilee.daysBack);
    await this.days.set(owner, { day: dayOff, kind: 'statutory', name: jubilee.name });
    await this.days.set(owner, { day: saturdayBefore(dayOff), kind: 'work', name: madeUp });
  }

  private async pressesOf(workers: readonly Worker[], dates: readonly string[]): Promise<PastPress[]> {
    const special = await this.calendar.between(dates[0] ?? '', dates.at(-1) ?? '');
    return dates.flatMap((date) => {
      const weekend = [0, 6].includes(new Date(date).getUTCDay());
      return workers.flatMap((worker) => {
        const kind = worker.group.followsCalendar ? special.get(date)?.kind : undefined;
        const works = kind === undefined ? !weekend : kind === 'work';
        return works ? pressesOn(worker, date) : [];
      });
    });
  }
}

function pressesOn({ memberId, place, group }: Worker, date: string): PastPress[] {
  const day = demoDayOf(place, Math.floor(Date.parse(date) / 86_400_000));
  const seconds = (place * 13) % 60;
  const at = (time: string | undefined, minutes: number | null) =>
    time === undefined || minutes === null
      ? []
      : [new Date(instantOf(date, time, group.zone) + minutes * minute + seconds * 1000)];
  const { times, offCard } = group.shift;
  const ons = at(times[0]?.[0], day.on);
  const again = day.twice ? ons.map((first) => new Date(first.getTime() + 20_000)) : [];
  const noon = times.length > 1 && (day.on ?? day.off) !== null;
  const between = noon ? [...at(times[0]?.[1], 2), ...(day.halfOnly ? [] : at(times[1]?.[0], -6))] : [];
  const offs = offCard && !(day.halfOnly && noon) ? at(times.at(-1)?.[1], day.off) : [];
  return [...ons, ...again, ...between, ...offs].map((moment, n) => ({
    memberId,
    at: moment,
    clock: day.how === 'offline' ? 'corrected' : 'server',
    ...whereabouts(group, n === 0 ? day.how : 'inside'),
    device,
  }));
}

/** A position in the fence, beside it, or so imprecise that it could be either. */
function whereabouts({ place }: DemoGroup, how: 'inside' | 'outside' | 'unsure' | 'offline') {
  const { latitude, longitude, system } = place;
  const away = how === 'outside' ? 0.05 : how === 'unsure' ? 0.0031 : 0.0004;
  const position = {
    latitude: latitude + away,
    longitude,
    accuracyMeters: how === 'unsure' ? 90 : 18,
    ageSeconds: 4,
    system,
  };
  const remark = how === 'outside' ? '拜访客户' : how === 'unsure' ? '楼内信号弱' : null;
  return { position, remark };
}

const saturdayBefore = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 1) % 7 || 7));
