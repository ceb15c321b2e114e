import { FormField as FormFieldSchema } from '@atrium/contracts/approvals';
import type { FormField, FormModel } from '../codes.js';

/** A field with the defaults of its kind. */
export const field = (kind: FormField['kind'], more: Record<string, unknown> = {}): FormField =>
  FormFieldSchema.parse({ id: 'f', label: 'Field', kind, ...more });

export const form = (...fields: FormField[]): FormModel => ({ fields });

const options = [
  { id: 'red', label: 'Red' },
  { id: 'green', label: 'Green' },
  { id: 'blue', label: 'Blue' },
];
export const colour = field('select', { id: 'colour', options });
export const colours = field('multi_select', { id: 'colours', options, min: 1, max: 2 });
export const cost = field('money', { id: 'cost', currencies: ['CNY', 'USD'], minMinor: 0, maxMinor: 100_000 });
export const days = field('date_range', { id: 'days', unit: 'half_day' });
export const weight = field('number', { id: 'weight', decimals: 2, min: '-1', max: '99.5' });
export const born = field('date', { id: 'born', earliest: '2026-01-01', latest: '2026-12-31' });
export const people = field('member', { id: 'people', max: 2 });
export const word = field('text', { id: 'word', maxLength: 5 });
export const story = field('long_text', { id: 'story' });
export const everyField = form(colour, colours, cost, days, weight, born, people, word, story);
