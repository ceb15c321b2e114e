import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendanceGroupMember1764000000314 implements MigrationInterface {
  name = 'CreateAttendanceGroupMember1764000000314';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('attendance_group_member')) return;
    await runner.query(`
      CREATE TABLE attendance_group_member (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id, from_day),
        KEY attendance_group_member_group (company_id, group_id, from_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS attendance_group_member');
  }
}
