import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsCopy1764000000427 implements MigrationInterface {
  name = 'CreateApprovalsCopy1764000000427';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_copy')) return;
    await runner.query(`
      CREATE TABLE approvals_copy (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        node_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        copied_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, request_id, member_id),
        KEY approvals_copy_reader (company_id, member_id, request_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_copy');
  }
}
