import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditHead1764000000101 implements MigrationInterface {
  name = 'CreateAuditHead1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('audit_head')) return;
    await runner.query(`
      CREATE TABLE audit_head (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        chain_no BIGINT UNSIGNED NOT NULL,
        hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS audit_head');
  }
}
