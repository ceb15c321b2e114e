import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsSerial1764000000423 implements MigrationInterface {
  name = 'CreateApprovalsSerial1764000000423';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_serial')) return;
    await runner.query(`
      CREATE TABLE approvals_serial (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        template_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        period VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        last_number INT NOT NULL,
        PRIMARY KEY (company_id, template_id, period)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_serial');
  }
}
