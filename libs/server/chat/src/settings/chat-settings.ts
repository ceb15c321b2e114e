import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentCompanyId, Db, Outbox, Tx } from '@atrium/kit';
import { chatSettingsChanged, type ReadState } from '@atrium/contracts/chat';
import { Audit } from '@atrium/server-audit';

const usual: ReadState = 'count';
/** Another process may have changed them: trusted for five seconds. */
const trusted = { max: 10_000, ttl: 5000 };

/** What a company has settled about chat. */
@Injectable()
export class ChatSettings {
  private readonly remembered = new LRUCache<string, ReadState>(trusted);

  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** As the database has it. */
  async read(): Promise<{ readState: ReadState }> {
    const [row] = await this.db.rows<{ read_state: ReadState }>(
      'SELECT read_state FROM chat_settings WHERE company_id = ?',
      [currentCompanyId()],
    );
    return { readState: row?.read_state ?? usual };
  }

  /** At most five seconds old. */
  async readState(): Promise<ReadState> {
    const companyId = currentCompanyId();
    const known = this.remembered.get(companyId);
    if (known) return known;
    const { readState } = await this.read();
    this.remembered.set(companyId, readState);
    return readState;
  }

  async change({ readState }: { readState: ReadState }): Promise<{ readState: ReadState }> {
    const companyId = currentCompanyId();
    await this.tx.run(async () => {
      const before = await this.read();
      if (before.readState === readState) return;
      await this.db.write(
        `INSERT INTO chat_settings (company_id, read_state) VALUES (?, ?)
         ON DUPLICATE KEY UPDATE read_state = VALUES(read_state)`,
        [companyId, readState],
      );
      await this.audit.record({
        action: 'chat.settings_changed',
        subjectKind: 'company',
        subjectId: companyId,
        changes: { readState: [before.readState, readState] },
      });
      await this.outbox.add(chatSettingsChanged, { readState });
    });
    this.remembered.delete(companyId);
    return { readState };
  }
}
