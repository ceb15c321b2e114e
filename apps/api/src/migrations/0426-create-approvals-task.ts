import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovalsTask1764000000426 implements MigrationInterface {
  name = 'CreateApprovalsTask1764000000426';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('approvals_task')) return;
    await runner.query(`
      CREATE TABLE approvals_task (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        task INT NOT NULL,
        assignee_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        node_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        open TINYINT NULL,
        opened_at DATETIME(3) NOT NULL,
        closed_by CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        closed_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, request_id, task, assignee_id),
        KEY approvals_task_waiting (company_id, assignee_id, open, opened_at, request_id, task),
        KEY approvals_task_done (company_id, closed_by, closed_at, request_id, task)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approvals_task');
  }
}
