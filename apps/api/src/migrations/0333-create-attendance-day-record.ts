import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceDayRecord1764000000333 implements MigrationInterface {
  name = 'CreateAttendanceDayRecord1764000000333';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_day_record')) return;
    await runner.query(`
      CREATE TABLE attendance_day_record (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        work_date DATE NOT NULL,
        record VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        final TINYINT NOT NULL,
        input_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        engine_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        judged_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, member_id, work_date)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_day_record');
  }
}
