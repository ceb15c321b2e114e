import { ListensTo, type Listener } from '@atrium/kit';
import { companyCreated } from '@atrium/contracts/directory';
import { Directory } from '@atrium/server-directory';
import { Suites, type TemplatePreset } from '../effects/suites.js';
import { generalPreset } from './general-preset.js';
import { Templates } from './templates.service.js';
import { TemplatesRepository } from './templates.repository.js';

/** Gives a new company its first templates: what people can ask for before anybody has drawn anything. */
@ListensTo('approvals.make-presets', [companyCreated], { from: 'beginning' })
export class MakePresets implements Listener<typeof companyCreated> {
  constructor(
    private readonly suites: Suites,
    private readonly templates: Templates,
    private readonly repository: TemplatesRepository,
    private readonly directory: Directory,
  ) {}

  async handle(): Promise<void> {
    await this.make(generalPreset, null);
    for (const suite of this.suites.all()) for (const preset of suite.presets) await this.make(preset, suite.key);
  }

  /** Once; a title that somebody has used already keeps its owner, and the preset is left out. */
  private async make(preset: TemplatePreset, suite: string | null): Promise<void> {
    if (await this.repository.byPreset(preset.key)) return;
    const made = preset.make((await this.directory.company()).language);
    if (await this.repository.byTitle(made.title)) return;
    const content = {
      ...made,
      summaryFieldIds: [...made.summaryFieldIds],
      icon: preset.icon,
      suite,
      visibility: { kind: 'everybody' } as const,
      numbering: null,
    };
    const { id } = await this.templates.add(content, preset.key);
    await this.templates.makeVersion(await this.repository.lock(id));
  }
}
