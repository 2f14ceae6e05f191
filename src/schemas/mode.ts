import { z } from 'astro/zod';
import { gapsOf } from '#domain/phrase.ts';
import { type Mode, type Spoken, wordsIdOf } from '#domain/value/mode.ts';
import { misfits, only, text } from './words.ts';

/** `content/<language>/value/<mode>.yaml`: the words of one calculator mode. */
export const modeWordsSchema = only({
  title: text(),
  question: text(),
  summary: text(),
  /** What the model is, a paragraph each. */
  model: z.array(text()).min(1),
  /** By field id; fields of one series share theirs under the id of the series. */
  fields: z.record(z.string(), only({ label: text(), hint: text() })),
  groups: z.record(z.string(), text()).default({}),
  says: z.record(z.string(), text()),
  shows: z.record(z.string(), text()),
  formula: text(),
  formulaInWords: text(),
  sources: z.array(text()).min(1),
  cautions: z.array(text()).min(1),
  /** Where else to go first: why, and the mode whose title is the link. */
  before: only({ why: text(), mode: text() }).optional(),
  /** The article that gives the numbers their meaning. */
  article: text(),
});

export type ModeWords = z.infer<typeof modeWordsSchema>;

/** What keeps the words from fitting the mode, a line each. */
export function modeMisfitsOf(mode: Mode & Spoken, words: ModeWords): readonly string[] {
  const groups = [...new Set(mode.fields.flatMap(({ group }) => group ?? []))];
  return [
    ...misfits('fields', [...new Set(mode.fields.map(wordsIdOf))], Object.keys(words.fields)),
    ...misfits('groups', groups, Object.keys(words.groups)),
    ...misfits('says', Object.keys(mode.says), Object.keys(words.says)),
    ...misfits('shows', mode.shows, Object.keys(words.shows)),
    ...Object.entries(words.says).flatMap(([id, template]) => {
      const known = mode.says[id] ?? [];
      return gapsOf(template)
        .filter((gap) => !known.includes(gap))
        .map((gap) => `says.${id}: unknown gap {${gap}}; known are ${known.join(', ') || 'none'}`);
    }),
  ];
}
