import { Injectable } from '@nestjs/common';
import { currentCompanyId, fieldError, Secrets } from '@atrium/kit';
import { coreErrors } from '@atrium/contracts/core';
import { directoryErrors } from '@atrium/contracts/directory';
import { normaliseEmail, normalisePhone } from '@atrium/server-identity';
import type { MemberEntity } from './member.entity.js';

/** The columns that an e-mail or a phone becomes. */
export type EmailColumns = Pick<MemberEntity, 'email' | 'emailIndex'>;
export type PhoneColumns = Pick<MemberEntity, 'phone' | 'phoneIndex' | 'phoneEndIndex'>;

/** E-mail and phone lie encrypted under the company's key; blind indexes keep them unique and findable. */
@Injectable()
export class PrivateFields {
  constructor(private readonly secrets: Secrets) {}

  /** Throws with the field named when it can't be an address. */
  emailColumns(email: string | null): EmailColumns {
    if (email === null) return { email: null, emailIndex: null };
    const normal = normaliseEmail(email);
    if (normal === null) throw fieldError({ ...coreErrors.invalid_input, code: 'invalid_email' }, ['email']);
    return { email: this.seal('email', email.trim()), emailIndex: this.index('email', normal) };
  }

  /** Kept in its international form. Throws with the field named when it can't be dialled. */
  phoneColumns(phone: string | null): PhoneColumns {
    if (phone === null) return { phone: null, phoneIndex: null, phoneEndIndex: null };
    const normal = normalisePhone(phone);
    if (normal === null) throw fieldError(directoryErrors.invalid_phone, ['phone']);
    return {
      phone: this.seal('phone', normal),
      phoneIndex: this.index('phone', normal),
      phoneEndIndex: this.index('phone-end', normal.slice(-4)),
    };
  }

  /** Blind indexes of a phone, or of its last four digits, as somebody typed it into a search; null when it is neither. */
  phoneTyped(text: string): { readonly column: 'phone_index' | 'phone_end_index'; readonly index: string } | null {
    if (/^\d{4}$/.test(text)) return { column: 'phone_end_index', index: this.index('phone-end', text) };
    const normal = normalisePhone(text);
    return normal === null ? null : { column: 'phone_index', index: this.index('phone', normal) };
  }

  open({ email, phone }: Pick<MemberEntity, 'email' | 'phone'>): { email: string | null; phone: string | null } {
    return { email: email && this.unseal('email', email), phone: phone && this.unseal('phone', phone) };
  }

  private seal(field: string, plain: string): string {
    return this.secrets.encrypt(currentCompanyId(), `directory.${field}`, plain);
  }

  private unseal(field: string, sealed: string): string {
    return this.secrets.decrypt(currentCompanyId(), `directory.${field}`, sealed);
  }

  private index(field: string, normal: string): string {
    return this.secrets.blindIndex(currentCompanyId(), `directory.${field}`, normal);
  }
}
