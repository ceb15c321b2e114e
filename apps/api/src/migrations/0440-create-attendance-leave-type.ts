import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceLeaveType1764000000440 implements MigrationInterface {
  name = 'CreateAttendanceLeaveType1764000000440';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_leave_type')) return;
    await runner.query(`
      CREATE TABLE attendance_leave_type (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(60) NOT NULL,
        unit VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        paid TINYINT NOT NULL,
        counts VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        limited TINYINT NOT NULL,
        day_minutes INT NOT NULL,
        archived_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY attendance_leave_type_code (company_id, code),
        UNIQUE KEY attendance_leave_type_name (company_id, name)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_leave_type');
  }
}
