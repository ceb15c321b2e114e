import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceShiftVersion1764000000311 implements MigrationInterface {
  name = 'CreateAttendanceShiftVersion1764000000311';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_shift_version')) return;
    await runner.query(`
      CREATE TABLE attendance_shift_version (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        shift_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version INT NOT NULL,
        effective_from DATE NOT NULL,
        rules JSON NOT NULL,
        recorded_by JSON NOT NULL,
        recorded_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, shift_id, version)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_shift_version');
  }
}
