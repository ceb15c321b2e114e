import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsTemplate1764000000421 implements MigrationInterface {
  name = 'CreateApprovalsTemplate1764000000421';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_template')) return;
    await runner.query(`
      CREATE TABLE approvals_template (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title VARCHAR(40) NOT NULL,
        group_name VARCHAR(20) NOT NULL,
        icon VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        suite VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        preset_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version INT NULL,
        hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        visibility JSON NOT NULL,
        draft JSON NOT NULL,
        revision INT NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY approvals_template_title (company_id, title),
        UNIQUE KEY approvals_template_preset (company_id, preset_key)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_template');
  }
}
