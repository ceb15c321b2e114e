import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, type MemberActor } from '@atrium/kit';
import type { NoticeSettings } from '@atrium/contracts/notifications';

const usual: NoticeSettings = { mail: true, quiet: true };

/** How members want to be told. */
@Injectable()
export class NoticeChoices {
  constructor(private readonly db: Db) {}

  async mine(me: MemberActor): Promise<NoticeSettings> {
    return (await this.of([me.memberId])).get(me.memberId) ?? usual;
  }

  async choose(me: MemberActor, { mail, quiet }: NoticeSettings): Promise<NoticeSettings> {
    await this.db.write(
      `INSERT INTO notification_setting (company_id, member_id, mail, quiet) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE mail = VALUES(mail), quiet = VALUES(quiet)`,
      [currentCompanyId(), me.memberId, Number(mail), Number(quiet)],
    );
    return { mail, quiet };
  }

  /** Of each of these; whoever has chosen nothing has what is usual. */
  async of(memberIds: readonly string[]): Promise<ReadonlyMap<string, NoticeSettings>> {
    const chosen = new Map(memberIds.map((id) => [id, usual]));
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<{ memberId: string; mail: number; quiet: number }>(
        'SELECT member_id AS memberId, mail, quiet FROM notification_setting WHERE company_id = ? AND member_id IN (?)',
        [currentCompanyId(), some],
      );
      for (const { memberId, mail, quiet } of rows) chosen.set(memberId, { mail: mail === 1, quiet: quiet === 1 });
    }
    return chosen;
  }
}
