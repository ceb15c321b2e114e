import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsEntry1764000000425 implements MigrationInterface {
  name = 'CreateApprovalsEntry1764000000425';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_entry')) return;
    await runner.query(`
      CREATE TABLE approvals_entry (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        no INT NOT NULL,
        at DATETIME(3) NOT NULL,
        actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        type VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        params JSON NOT NULL,
        PRIMARY KEY (company_id, request_id, no)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_entry');
  }
}
