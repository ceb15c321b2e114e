import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarHoursDay1764000000301 implements MigrationInterface {
  name = 'CreateCalendarHoursDay1764000000301';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('calendar_hours_day')) return;
    await runner.query(`
      CREATE TABLE calendar_hours_day (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        plan_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        day DATE NOT NULL,
        spans JSON NOT NULL,
        PRIMARY KEY (company_id, plan_id, day)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS calendar_hours_day');
  }
}
