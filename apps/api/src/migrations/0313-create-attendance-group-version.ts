import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceGroupVersion1764000000313 implements MigrationInterface {
  name = 'CreateAttendanceGroupVersion1764000000313';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_group_version')) return;
    await runner.query(`
      CREATE TABLE attendance_group_version (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version INT NOT NULL,
        effective_from DATE NOT NULL,
        rules JSON NOT NULL,
        recorded_by JSON NOT NULL,
        recorded_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, group_id, version)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_group_version');
  }
}
