import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutboxEvent1764000000001 implements MigrationInterface {
  name = 'CreateOutboxEvent1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('outbox_event')) return;
    await runner.query(`
      CREATE TABLE outbox_event (
        position BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event_no BIGINT UNSIGNED NULL,
        type VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payload JSON NOT NULL,
        actor JSON NOT NULL,
        trace_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        occurred_at DATETIME(3) NOT NULL,
        PRIMARY KEY (position),
        UNIQUE KEY outbox_event_number (company_id, event_no),
        KEY outbox_event_waiting (event_no, company_id, position)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS outbox_event');
  }
}
