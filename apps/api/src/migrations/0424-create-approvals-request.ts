import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsRequest1764000000424 implements MigrationInterface {
  name = 'CreateApprovalsRequest1764000000424';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_request')) return;
    await runner.query(`
      CREATE TABLE approvals_request (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        template_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version INT NOT NULL,
        suite VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        serial VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        title VARCHAR(160) NOT NULL,
        submitter_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        department_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        rev INT NOT NULL,
        state JSON NULL,
        summary JSON NOT NULL,
        submitted_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        KEY approvals_request_submitter (company_id, submitter_id, id),
        KEY approvals_request_template (company_id, template_id, id),
        UNIQUE KEY approvals_request_serial (company_id, template_id, serial)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_request');
  }
}
