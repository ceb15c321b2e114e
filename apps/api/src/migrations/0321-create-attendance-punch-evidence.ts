import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendancePunchEvidence1764000000321 implements MigrationInterface {
  name = 'CreateAttendancePunchEvidence1764000000321';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_punch_evidence')) return;
    await runner.query(`
      CREATE TABLE attendance_punch_evidence (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        punch_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        received_at DATETIME(3) NOT NULL,
        sealed VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, punch_id),
        KEY attendance_punch_evidence_age (received_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_punch_evidence');
  }
}
