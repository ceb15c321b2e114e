import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotificationSetting17640000000472 implements MigrationInterface {
  name = 'CreateNotificationSetting17640000000472';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('notification_setting')) return;
    await runner.query(`
      CREATE TABLE notification_setting (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        mail TINYINT NOT NULL,
        quiet TINYINT NOT NULL,
        PRIMARY KEY (company_id, member_id)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS notification_setting');
  }
}
