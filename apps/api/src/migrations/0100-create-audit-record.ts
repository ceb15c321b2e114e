import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditRecord1764000000100 implements MigrationInterface {
  name = 'CreateAuditRecord1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('audit_record')) return;
    await runner.query(`
      CREATE TABLE audit_record (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        chain_no BIGINT UNSIGNED NULL,
        hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        occurred_at DATETIME(3) NOT NULL,
        actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        actor_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        action VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        subject_name VARCHAR(200) NULL,
        address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
        trace_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        changes JSON NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY audit_record_chain (company_id, chain_no),
        KEY audit_record_waiting (chain_no, company_id, id),
        KEY audit_record_subject (company_id, subject_id, id),
        KEY audit_record_actor (company_id, actor_id, id),
        KEY audit_record_action (company_id, action, id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS audit_record');
  }
}
