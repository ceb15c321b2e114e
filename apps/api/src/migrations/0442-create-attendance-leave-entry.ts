import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceLeaveEntry1764000000442 implements MigrationInterface {
  name = 'CreateAttendanceLeaveEntry1764000000442';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_leave_entry')) return;
    await runner.query(`
      CREATE TABLE attendance_leave_entry (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        leave_type_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number INT NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        lot_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        minutes INT NOT NULL,
        held_minutes INT NOT NULL,
        day_minutes INT NOT NULL,
        valid_from DATE NULL,
        valid_to DATE NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reason VARCHAR(200) NULL,
        recorded_by JSON NOT NULL,
        recorded_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, member_id, leave_type_id, number)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_leave_entry');
  }
}
