import { Injectable } from '@nestjs/common';
import { Clock, Commands, currentCompanyId, type MemberActor, Tx } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import type { ActivationSlip, inviteMembers, printActivations } from '@atrium/contracts/directory';
import { Audit } from '@atrium/server-audit';
import { ActivationCodes, type PrintedCode } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { CompanyDays } from '../companies/company-days.js';
import { ContactsRepository } from '../contacts/contacts.repository.js';
import type { MemberEntity } from '../members/member.entity.js';
import { MemberReach } from '../members/member-reach.js';
import { mayAct } from '../members/member-state.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';

type Slip = OutputOf<typeof printActivations>['items'][number];

/** Lets people in: by mail, or by a sheet for those without one. Never for people whose roles the caller stands below. */
@Injectable()
export class Invitations {
  constructor(
    private readonly reach: MemberReach,
    private readonly companies: CompaniesRepository,
    private readonly days: CompanyDays,
    private readonly members: MembersRepository,
    private readonly contacts: ContactsRepository,
    private readonly memberships: MembershipsOfAccounts,
    private readonly codes: ActivationCodes,
    private readonly audit: Audit,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Mails are written and sent by identity, which owns the codes in them. */
  invite(me: MemberActor, input: InputOf<typeof inviteMembers>): Promise<OutputOf<typeof inviteMembers>> {
    return this.commands.once(input.commandId, async () => {
      const { fit, skipped } = await this.sorted(me, input.memberIds);
      const company = await this.companies.current();
      const invited: MemberEntity[] = [];
      for (const member of fit) {
        const params = { company: company.name, person: member.name };
        if (await this.codes.mail(company.id, member.accountId, params)) invited.push(member);
        else skipped.push(member.id);
      }
      await this.record('directory.member_invited', invited);
      return { invited: invited.length, skipped };
    });
  }

  /** The codes are in the answer and nowhere else, so this is no command with a stored result. */
  print(me: MemberActor, input: InputOf<typeof printActivations>): Promise<OutputOf<typeof printActivations>> {
    return this.tx.run(async () => {
      const { fit, skipped } = await this.sorted(me, input.memberIds);
      const printed = await this.codes.print(
        currentCompanyId(),
        fit.map(({ accountId }) => accountId),
      );
      await this.record('directory.activation_printed', fit);
      const departments = await this.contacts.departmentsOf(
        fit.map(({ id }) => id),
        await this.days.today(),
      );
      const items = fit.flatMap((member, n) => {
        const code = printed[n];
        return code ? [toSlip(member, departments.get(member.id)?.[0]?.name ?? null, code)] : [];
      });
      return { items, skipped };
    });
  }

  /** A code is of no use to those who left, and to those who are here with an account that other companies know too. */
  private async sorted(me: MemberActor, ids: readonly string[]) {
    const memberIds = [...new Set(ids)];
    const members = await this.reach.managed(me, memberIds);
    await this.reach.refuseAbove(me, memberIds);
    const today = await this.days.today();
    const companyId = currentCompanyId();
    const places = await this.memberships.of(members.map(({ accountId }) => accountId));
    const elsewhere = new Set(
      places.filter((place) => place.companyId !== companyId).map(({ accountId }) => accountId),
    );
    const fits = (member: MemberEntity) => mayAct(member, today) && !elsewhere.has(member.accountId);
    return {
      fit: members.filter(fits),
      skipped: members.filter((member) => !fits(member)).map(({ id }) => id),
    };
  }

  private async record(action: `directory.${string}`, members: readonly MemberEntity[]): Promise<void> {
    await this.members.setInvited(
      members.map(({ id }) => id),
      this.clock.now(),
    );
    await this.audit.recordAll(
      members.map(({ id, name }) => ({ action, subjectKind: 'member', subjectId: id, subjectName: name })),
    );
  }
}

function toSlip({ id, name, number }: MemberEntity, department: string | null, printed: PrintedCode): Slip {
  const { code, url, expiresAt } = printed;
  const slip: ActivationSlip = {
    memberId: id,
    name,
    number,
    department,
    code,
    url,
    expiresAt: expiresAt.toISOString(),
  };
  return slip;
}
