import { Injectable } from '@nestjs/common';
import { Tx } from '@atrium/kit';
import { ActivationCodes, type PrintedCode } from '@atrium/server-identity';
import { FoundCompany, type Founded, type NewCompany } from './found-company.js';

/** A further company, made at the command line of the machine: its owner gets in by the printed code. */
@Injectable()
export class OwnerCompanies {
  constructor(
    private readonly founding: FoundCompany,
    private readonly codes: ActivationCodes,
    private readonly tx: Tx,
  ) {}

  /** Needs a context, such as `asMachine` gives. */
  create(wanted: Omit<NewCompany, 'demo' | 'ownerIsHere'>): Promise<Founded & { readonly activation: PrintedCode }> {
    return this.tx.run(async () => {
      const founded = await this.founding.found({ ...wanted, demo: false, ownerIsHere: false });
      const [activation] = await this.codes.print(founded.company.id, [founded.owner.accountId]);
      if (!activation) throw new Error('No activation code was made.');
      return { ...founded, activation };
    });
  }
}
