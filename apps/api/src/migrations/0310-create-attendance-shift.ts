import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceShift1764000000310 implements MigrationInterface {
  name = 'CreateAttendanceShift1764000000310';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_shift')) return;
    await runner.query(`
      CREATE TABLE attendance_shift (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(60) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY attendance_shift_name (company_id, name)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_shift');
  }
}
