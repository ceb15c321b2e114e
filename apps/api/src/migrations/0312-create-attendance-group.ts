import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceGroup1764000000312 implements MigrationInterface {
  name = 'CreateAttendanceGroup1764000000312';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_group')) return;
    await runner.query(`
      CREATE TABLE attendance_group (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(60) NOT NULL,
        zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        for_newcomers TINYINT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY attendance_group_name (company_id, name),
        UNIQUE KEY attendance_group_newcomers (company_id, for_newcomers)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_group');
  }
}
