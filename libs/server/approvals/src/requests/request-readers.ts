import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { FieldRights } from '@atrium/contracts/approvals';
import { adminsFor, allRights, needsOf, readerRights, strongerRights } from '@atrium/rules-approvals';
import { Extracts } from '../people/extracts.js';
import type { StoredRequest } from './stored-request.js';

export interface Reader {
  readonly rights: FieldRights;
  /** May reassign and terminate. */
  readonly isAdmin: boolean;
}

/** Who may see a request, and what of its form. */
@Injectable()
export class RequestReaders {
  constructor(private readonly extracts: Extracts) {}

  /** 404 for whoever has no part in it. Admins see the whole form: they have to help when it is stuck. */
  async readerOf(me: MemberActor, request: StoredRequest): Promise<Reader> {
    const { definition } = request.content;
    const own = readerRights(definition, request.state, me.memberId);
    const isAdmin = await this.isAdmin(me, request);
    if (own === null && !isAdmin) throw notFound();
    const all = isAdmin ? allRights(definition.form, {}, 'read') : {};
    return { rights: strongerRights(own ?? {}, all), isAdmin };
  }

  async isAdmin(me: MemberActor, { content, state }: StoredRequest): Promise<boolean> {
    if (me.grants.has('approvals.administer')) return true;
    const { definition } = content;
    if (definition.policies.admins.length === 0) return false;
    const { submitterId, departmentId } = state;
    const extract = await this.extracts.of(
      needsOf(definition, { submitterId: submitterId ?? '', departmentId, memberIds: [] }),
    );
    return adminsFor(definition, state, extract).includes(me.memberId);
  }
}
