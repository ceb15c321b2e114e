import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsVersion1764000000422 implements MigrationInterface {
  name = 'CreateApprovalsVersion1764000000422';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_version')) return;
    await runner.query(`
      CREATE TABLE approvals_version (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        template_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version INT NOT NULL,
        hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content JSON NOT NULL,
        published_by JSON NOT NULL,
        published_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, template_id, version)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_version');
  }
}
