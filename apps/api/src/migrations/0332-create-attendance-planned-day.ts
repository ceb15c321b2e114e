import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendancePlannedDay1764000000332 implements MigrationInterface {
  name = 'CreateAttendancePlannedDay1764000000332';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_planned_day')) return;
    await runner.query(`
      CREATE TABLE attendance_planned_day (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_date DATE NOT NULL,
        PRIMARY KEY (company_id, group_id, work_date)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_planned_day');
  }
}
