import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceLeaveAccount1764000000441 implements MigrationInterface {
  name = 'CreateAttendanceLeaveAccount1764000000441';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_leave_account')) return;
    await runner.query(`
      CREATE TABLE attendance_leave_account (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_leave_account');
  }
}
