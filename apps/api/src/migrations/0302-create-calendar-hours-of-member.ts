import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarHoursOfMember1764000000302 implements MigrationInterface {
  name = 'CreateCalendarHoursOfMember1764000000302';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('calendar_hours_of_member')) return;
    await runner.query(`
      CREATE TABLE calendar_hours_of_member (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_day DATE NOT NULL,
        to_day DATE NOT NULL,
        plan_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (company_id, member_id, from_day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS calendar_hours_of_member');
  }
}
