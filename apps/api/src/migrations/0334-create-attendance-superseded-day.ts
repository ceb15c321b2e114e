import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceSupersededDay1764000000334 implements MigrationInterface {
  name = 'CreateAttendanceSupersededDay1764000000334';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_superseded_day')) return;
    await runner.query(`
      CREATE TABLE attendance_superseded_day (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_date DATE NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        record VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        input_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        engine_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        judged_at DATETIME(3) NOT NULL,
        superseded_at DATETIME(3) NOT NULL,
        why VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id, work_date, id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_superseded_day');
  }
}
