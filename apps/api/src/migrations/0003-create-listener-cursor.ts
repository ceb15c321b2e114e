import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateListenerCursor1764000000003 implements MigrationInterface {
  name = 'CreateListenerCursor1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('listener_cursor')) return;
    await runner.query(`
      CREATE TABLE listener_cursor (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        listener VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event_no BIGINT UNSIGNED NOT NULL,
        failures SMALLINT UNSIGNED NOT NULL,
        retry_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, listener)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS listener_cursor');
  }
}
