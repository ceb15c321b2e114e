import { Definition } from '@atrium/contracts/approvals';
import type { Language } from '@atrium/contracts/core';
import en from '@atrium/texts/en/approvals-presets.json' with { type: 'json' };
import zhCN from '@atrium/texts/zh-CN/approvals-presets.json' with { type: 'json' };
import zhTW from '@atrium/texts/zh-TW/approvals-presets.json' with { type: 'json' };
import type { TemplatePreset } from '../effects/suites.js';

const texts = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** Anything that a manager has to agree to. */
export const generalPreset: TemplatePreset = {
  key: 'approvals.general',
  icon: 'file-text',
  make(language: Language) {
    const { title, group, subject, details, files, manager } = texts[language].general;
    return {
      title,
      group,
      summaryFieldIds: ['subject'],
      definition: Definition.parse({
        schema: 1,
        form: {
          fields: [
            { kind: 'text', id: 'subject', label: subject, required: true },
            { kind: 'long_text', id: 'details', label: details },
            { kind: 'file', id: 'files', label: files },
          ],
        },
        body: [
          { kind: 'approve', id: 'manager', title: manager, people: [{ kind: 'manager' }], mode: { kind: 'any' } },
        ],
      }),
    };
  },
};
