import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceDirtyDay1764000000331 implements MigrationInterface {
  name = 'CreateAttendanceDirtyDay1764000000331';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_dirty_day')) return;
    await runner.query(`
      CREATE TABLE attendance_dirty_day (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_date DATE NOT NULL,
        due_at DATETIME(3) NOT NULL,
        why VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id, work_date)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_dirty_day');
  }
}
