import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsEffect1764000000420 implements MigrationInterface {
  name = 'CreateApprovalsEffect1764000000420';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_effect')) return;
    await runner.query(`
      CREATE TABLE approvals_effect (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        effect VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        direction VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
        attempts INT NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, request_id, effect, direction)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_effect');
  }
}
