import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotificationDelivery17640000000471 implements MigrationInterface {
  name = 'CreateNotificationDelivery17640000000471';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('notification_delivery')) return;
    await runner.query(`
      CREATE TABLE notification_delivery (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        notice JSON NOT NULL,
        due_at DATETIME(3) NOT NULL,
        attempts SMALLINT UNSIGNED NOT NULL,
        done_at DATETIME(3) NULL,
        outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (company_id, id),
        KEY notification_delivery_due (done_at, due_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS notification_delivery');
  }
}
