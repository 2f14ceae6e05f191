import { gapsOf } from '#domain/phrase.ts';

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

type Words = Readonly<Record<string, unknown>>;

/** What a translation lacks, has too much or has lost, a line each. Lists may be of any length. */
export function compareWords(
  original: unknown,
  translation: unknown,
  path = '',
): readonly string[] {
  if (typeof original === 'string' && typeof translation === 'string') {
    return compareGaps(original, translation, path);
  }
  if (isForms(original) && isForms(translation)) {
    return compareGaps(original['other'], translation['other'], `${path}.other`);
  }
  if (!isWords(original) || !isWords(translation)) {
    return typeof original === typeof translation ? [] : [`${path}: is of another kind`];
  }
  const name = (key: string) => (path === '' ? key : `${path}.${key}`);
  return [
    ...Object.keys(original).flatMap((key) =>
      key in translation
        ? compareWords(original[key], translation[key], name(key))
        : [`${name(key)}: missing`],
    ),
    ...Object.keys(translation).flatMap((key) =>
      key in original ? [] : [`${name(key)}: unknown`],
    ),
  ];
}

/** Plural forms that the language has and that are not worded, a line each. */
export function findMissingForms(words: unknown, locale: string, path = ''): readonly string[] {
  if (!isWords(words)) return [];
  if (isForms(words)) {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    return wanted.filter((form) => !(form in words)).map((form) => `${path}.${form}: missing`);
  }
  return Object.entries(words).flatMap(([key, value]) =>
    findMissingForms(value, locale, path === '' ? key : `${path}.${key}`),
  );
}

/** Names of all words, the last part of their path. */
export function namesOf(words: unknown): readonly string[] {
  if (!isWords(words)) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    isWords(value) && !isForms(value) ? [key, ...namesOf(value)] : [key],
  );
}

function compareGaps(original: unknown, translation: unknown, path: string): readonly string[] {
  const [wanted, found] = [gapsOf(String(original)), gapsOf(String(translation))];
  return [
    ...wanted.filter((gap) => !found.includes(gap)).map((gap) => `${path}: {${gap}} is lost`),
    ...found.filter((gap) => !wanted.includes(gap)).map((gap) => `${path}: {${gap}} is unknown`),
  ];
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isForms(value: unknown): value is Words {
  return (
    isWords(value) && 'other' in value && Object.keys(value).every((key) => FORMS.includes(key))
  );
}
