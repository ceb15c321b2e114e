import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceLeave1764000000443 implements MigrationInterface {
  name = 'CreateAttendanceLeave1764000000443';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_leave')) return;
    await runner.query(`
      CREATE TABLE attendance_leave (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        leave_type_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        span JSON NOT NULL,
        minutes INT NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, request_id),
        KEY attendance_leave_days (company_id, member_id, to_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_leave');
  }
}
