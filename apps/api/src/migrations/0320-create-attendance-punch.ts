import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendancePunch1764000000320 implements MigrationInterface {
  name = 'CreateAttendancePunch1764000000320';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_punch')) return;
    await runner.query(`
      CREATE TABLE attendance_punch (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        command_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        received_at DATETIME(3) NOT NULL,
        clock VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        verdict VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        place_name VARCHAR(60) NULL,
        distance_meters INT NULL,
        accuracy_meters INT NULL,
        field TINYINT NOT NULL,
        remark VARCHAR(200) NULL,
        device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        evidence_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id, at, id),
        UNIQUE KEY attendance_punch_command (company_id, member_id, command_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_punch');
  }
}
