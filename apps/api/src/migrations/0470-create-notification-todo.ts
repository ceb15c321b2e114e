import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotificationTodo17640000000470 implements MigrationInterface {
  name = 'CreateNotificationTodo17640000000470';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('notification_todo')) return;
    await runner.query(`
      CREATE TABLE notification_todo (
        company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ref_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ref_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        part INT NOT NULL,
        title VARCHAR(300) NOT NULL,
        from_member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        opened_at DATETIME(3) NOT NULL,
        closed_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, id),
        UNIQUE KEY notification_todo_ref (company_id, ref_kind, ref_id, part, member_id),
        KEY notification_todo_open (company_id, member_id, closed_at, id),
        KEY notification_todo_closed (closed_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS notification_todo');
  }
}
