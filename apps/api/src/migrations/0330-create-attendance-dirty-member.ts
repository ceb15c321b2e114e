import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceDirtyMember1764000000330 implements MigrationInterface {
  name = 'CreateAttendanceDirtyMember1764000000330';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_dirty_member')) return;
    await runner.query(`
      CREATE TABLE attendance_dirty_member (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        due_at DATETIME(3) NOT NULL,
        urgency TINYINT NOT NULL,
        from_day DATE NULL,
        from_why VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (company_id, member_id),
        KEY attendance_dirty_member_due (urgency, due_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_dirty_member');
  }
}
