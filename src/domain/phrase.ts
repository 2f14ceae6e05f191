/** A sentence as the language files write it: `{gaps}` are filled, `*stars*` mark what is set in the accent. */
export type Template = string;

const GAP = /\{(\w+)\}/g;

/** Names of the gaps, each once, in order of appearance. */
export function gapsOf(template: Template): readonly string[] {
  return [...new Set([...template.matchAll(GAP)].map(([, name = '']) => name))];
}

/** Fills the gaps; a gap without a value stays as it is, so that the mistake can be seen. */
export function fill(
  template: Template,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(GAP, (gap, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : gap,
  );
}

export interface Span {
  readonly text: string;
  readonly isStressed: boolean;
}

/** The stressed and the plain parts of a filled sentence. */
export function spansOf(sentence: string): readonly Span[] {
  return sentence
    .split('*')
    .map((text, place) => ({ text, isStressed: place % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** A sentence without its marks of stress, for where nothing can be set apart: a cell, a file. */
export function plainOf(sentence: string): string {
  return sentence.replaceAll('*', '');
}

/** Plural forms as the Unicode plural rules name them; `other` stands in for those a language lacks. */
export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** The form for `n` in the language of `locale`, with its gap `{n}` filled. */
export function count(forms: PluralForms, n: number, locale: string): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(locale).format(n) });
}

/** Names in a row, as the language strings them: a, b and c. */
export function listOf(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
