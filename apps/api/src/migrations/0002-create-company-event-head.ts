import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompanyEventHead1764000000002 implements MigrationInterface {
  name = 'CreateCompanyEventHead1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('company_event_head')) return;
    await runner.query(`
      CREATE TABLE company_event_head (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event_no BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (company_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS company_event_head');
  }
}
