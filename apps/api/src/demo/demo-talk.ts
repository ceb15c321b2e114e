import { Injectable } from '@nestjs/common';
import { Clock, Db, inCompany, currentCompanyId, type MemberActor } from '@atrium/kit';
import { type PastTalk, PastTalks } from '@atrium/server-chat';
import { DemoCompany, Directory, type MemberFacts } from '@atrium/server-directory';
import { demoTalks, type DemoTalkText } from './demo-talk-texts.js';

const minute = 60_000;

/** Gives the people of the demo something that they have talked about. */
@Injectable()
export class DemoTalk {
  constructor(
    private readonly demo: DemoCompany,
    private readonly directory: Directory,
    private readonly talks: PastTalks,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** Once: whoever has talked already has something to show. Returns how many conversations were made. */
  async ensure(slug: string): Promise<number> {
    const owner = await this.demo.owner(slug);
    if (!owner) return 0;
    return inCompany(owner.companyId, () => this.fill(owner), owner);
  }

  private async fill(owner: MemberActor): Promise<number> {
    const said = await this.db.rows('SELECT 1 FROM chat_message WHERE company_id = ? LIMIT 1', [currentCompanyId()]);
    if (said.length > 0) return 0;
    const members = await this.directory.membersAsOf('all');
    const byNumber = new Map(members.flatMap((member) => (member.number ? [[member.number, member] as const] : [])));
    let made = 0;
    for (const text of demoTalks) {
      const talk = this.talkOf(owner, text, byNumber);
      if (!talk) continue;
      await this.talks.add(talk);
      made += 1;
    }
    return made;
  }

  /** Null where the company is too small to have all of these people. */
  private talkOf(
    owner: MemberActor,
    { name, people, lines, unreadBy }: DemoTalkText,
    byNumber: ReadonlyMap<string, MemberFacts>,
  ): PastTalk | null {
    const known = people.flatMap((number) => byNumber.get(number) ?? []);
    const [first, ...others] = known;
    if (first === undefined || known.length < people.length) return null;
    const now = this.clock.now().getTime();
    const at = (place: number) => known[place] ?? first;
    const idAt = (place: number) => at(place).id;
    return {
      name,
      members: [{ ...owner, memberId: first.id }, ...others.map(({ id }) => id)],
      messages: lines.map(({ by, minutesAgo, text, mentions = [] }) => ({
        senderId: idAt(by),
        at: new Date(now - minutesAgo * minute),
        text: text.replace(/@\{(\d+)\}/g, (_, place: string) => `@${at(Number(place)).name}`),
        mentions: mentions.map(idAt),
      })),
      unreadBy: unreadBy.map(idAt),
    };
  }
}
