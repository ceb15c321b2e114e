import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was invited or got a sheet before the column was there: the audit log knows. */
export class FillMemberInvitedAt1764000000341 implements MigrationInterface {
  name = 'FillMemberInvitedAt1764000000341';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE directory_member m
        JOIN (SELECT company_id, subject_id, MAX(occurred_at) AS invited_at
                FROM audit_record
               WHERE action IN ('directory.member_invited', 'directory.activation_printed')
               GROUP BY company_id, subject_id) told
          ON told.company_id = m.company_id AND told.subject_id = m.id
         SET m.invited_at = told.invited_at
       WHERE m.invited_at IS NULL`);
  }

  async down(): Promise<void> {
    // The column goes with the migration before.
  }
}
