import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateParkedEvent1764000000004 implements MigrationInterface {
  name = 'CreateParkedEvent1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('parked_event')) return;
    await runner.query(`
      CREATE TABLE parked_event (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        listener VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event_no BIGINT UNSIGNED NOT NULL,
        problem VARCHAR(1000) NOT NULL,
        parked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, listener, event_no)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS parked_event');
  }
}
