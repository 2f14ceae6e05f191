import { type CollectionEntry, getCollection } from 'astro:content';
import { type Quiz, shortFormOf } from '#domain/quiz/quiz.ts';
import { modes } from '#domain/value/index.ts';
import type { Mode } from '#domain/value/mode.ts';
import { articleMisfitsOf } from '#schemas/article.ts';
import { type Ideas, topicMisfitsOf } from '#schemas/finding.ts';
import type { Interface } from '#schemas/interface.ts';
import { type ModeWords, modeMisfitsOf } from '#schemas/mode.ts';
import {
  misfitsOf,
  type QuizWords,
  quizFrom,
  quizStructureSchema,
  quizWordsSchema,
} from '#schemas/quiz.ts';
import { checked, refuseMisfits, refuseStrays } from '#schemas/refusals.ts';
import { type Room, type RoomWords, roomSchemas } from '#schemas/rooms.ts';
import { addressOf, site } from '#site.ts';

/** The words of one language, by the folder it lives in. */
export interface Language {
  readonly code: string;
  readonly words: Interface;
}

export interface Article {
  readonly slug: string;
  readonly language: string;
  readonly entry: CollectionEntry<'articles'>;
  readonly minutes: number;
}

export interface WordedQuiz {
  readonly quiz: Quiz;
  readonly words: QuizWords;
}

export interface WordedMode {
  readonly mode: Mode;
  readonly words: ModeWords;
}

/** A dimension of the reflection as something to read about. */
export interface Topic {
  readonly dimension: string;
  readonly name: string;
  readonly slug: string;
  readonly sentence: string;
}

const WORDS_PER_MINUTE = 220;

/** Asks once a language: every page of a build asks for the same, and content does not change under it. */
function once<Value>(ask: (language: string) => Promise<Value>) {
  const asked = new Map<string, Promise<Value>>();
  return (language: string): Promise<Value> => {
    const known = asked.get(language);
    if (known && import.meta.env.PROD) return known;
    const answer = ask(language);
    asked.set(language, answer);
    return answer;
  };
}

/** The languages of the site, its first one first. */
export async function languages(): Promise<readonly Language[]> {
  const entries = await getCollection('interfaces');
  const all = entries.map(({ id, data }) => ({ code: folderOf(id), words: data }));
  if (!all.some(({ code }) => code === site.language)) {
    throw new Error(
      `content/${site.language}/interface.yaml: missing; src/site.ts names this language`,
    );
  }
  return all.toSorted((a, b) => rank(a.code) - rank(b.code) || a.code.localeCompare(b.code, 'en'));
}

/** The words of a language; a page asks for the language of its own address. */
export async function languageOf(code: string | undefined): Promise<Language> {
  const found = (await languages()).find((language) => language.code === (code ?? site.language));
  if (!found) throw new Error(`content/${code}/interface.yaml: missing`);
  return found;
}

/** One route a language: the first language has no prefix. */
export async function languageRoutes() {
  return (await languages()).map(({ code }) => ({
    params: { language: code === site.language ? undefined : code },
    props: { language: code },
  }));
}

/** Published articles of a language, newest first; drafts never leave the house. */
export const articlesIn = once(async (language): Promise<readonly Article[]> => {
  const entries = await getCollection(
    'articles',
    ({ id, data }) => folderOf(id) === language && !data.draft,
  );
  const { quiz } = await quizIn(language, site.reflection);
  return entries
    .map((entry) => {
      refuseMisfits(
        `content/${entry.id}.mdx`,
        articleMisfitsOf(nameOf(entry.id), entry.data, quiz),
      );
      return { slug: nameOf(entry.id), language, entry, minutes: minutesOf(entry.body ?? '') };
    })
    .toSorted(
      (a, b) =>
        b.entry.data.published.getTime() - a.entry.data.published.getTime() ||
        a.slug.localeCompare(b.slug, 'en'),
    );
});

/** One passage for each dimension an article speaks to; an article of its own sign goes first. */
export async function passagesIn(language: string) {
  const found = (await articlesIn(language)).flatMap(({ slug, entry: { data } }) =>
    data.passages.map(({ dimension, heading, about }) => ({
      dimension,
      about,
      title: data.title,
      href: addressOf(`/articles/${slug}/#${heading}`, language),
      isOwn: data.dimensions[0] === dimension,
    })),
  );
  const sorted = found.toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn));
  return Object.fromEntries(
    sorted.map(({ dimension, title, href, about }) => [dimension, { title, href, about }]),
  );
}

/** The dimensions as topics, in the order of the reflection; stops the build where one has no words. */
export const topicsIn = once(async (language): Promise<readonly Topic[]> => {
  const file = `content/${language}/topics.yaml`;
  const entries = await getCollection('topics', ({ id }) => folderOf(id) === language);
  const words = entries[0]?.data ?? {};
  const { quiz, words: quizWords } = await quizIn(language, site.reflection);
  refuseMisfits(file, topicMisfitsOf(words, quiz));
  return quiz.dimensions.flatMap((dimension) => {
    const topic = words[dimension];
    const name = quizWords.dimensions[dimension]?.name ?? dimension;
    return topic ? [{ dimension, name, ...topic }] : [];
  });
});

/** The curated part of the reading path; stops the build on a name that no article file has. */
export async function readingPathIn(language: string): Promise<readonly string[]> {
  const paths = await getCollection('readingPaths', ({ id }) => folderOf(id) === language);
  const articles = await getCollection('articles', ({ id }) => folderOf(id) === language);
  const known = articles.map(({ id }) => nameOf(id));
  const path = paths[0]?.data.articles ?? [];
  refuseMisfits(
    `content/${language}/reading-path.yaml`,
    path.filter((slug) => !known.includes(slug)).map((slug) => `articles: no article “${slug}”`),
  );
  return path;
}

/** The ideas the house was built from, by number; none where a house has no such file. */
export async function ideas(): Promise<Ideas> {
  return (await getCollection('ideas'))[0]?.data ?? {};
}

export async function pagesIn(language: string): Promise<readonly CollectionEntry<'pages'>[]> {
  return getCollection('pages', ({ id }) => folderOf(id) === language);
}

/** All quizzes with their words in a language, in the order of their numbers; stops the build where the two do not fit. */
export const quizzesIn = once(async (language): Promise<readonly WordedQuiz[]> => {
  const structures = await getCollection('quizzes');
  const worded = await getCollection('quizWords', ({ id }) => folderOf(id) === language);
  refuseStrays(
    'quizzes',
    worded,
    structures.map(({ id }) => nameOf(id)),
  );
  const structureOf = (id: string) => {
    const found = structures.find((entry) => nameOf(entry.id) === id)?.data;
    if (!found) throw new Error(`content/quizzes/${id}.yaml: missing`);
    return found;
  };
  const wordsOf = (id: string) => {
    const found = worded.find((entry) => nameOf(entry.id) === id)?.data;
    const file = `content/${language}/quizzes/${id}.yaml`;
    if (!found) throw new Error(`${file}: missing; content/quizzes/${id}.yaml needs its words`);
    return found;
  };
  const inOrder = structures.toSorted((a, b) => a.data.number - b.data.number);
  return inOrder.map((entry) => {
    const id = nameOf(entry.id);
    const { shortFormOf: parent, ...structure } = entry.data;
    const file = `content/${language}/quizzes/${id}.yaml`;
    if (parent) {
      const whole = quizFrom(
        parent,
        checked(`content/quizzes/${parent}.yaml`, quizStructureSchema, structureOf(parent)),
      );
      const words = { ...wordsOf(parent), ...wordsOf(id) };
      return {
        quiz: shortFormOf(whole, { ...structure, id }),
        words: checked(file, quizWordsSchema, words),
      };
    }
    const quiz = quizFrom(
      id,
      checked(`content/quizzes/${id}.yaml`, quizStructureSchema, structure),
    );
    const words = checked(file, quizWordsSchema, wordsOf(id));
    refuseMisfits(file, misfitsOf(quiz, words));
    return { quiz, words };
  });
});

/** One route a quiz and language. */
export async function quizRoutes() {
  const routes = (await languageRoutes()).map(async ({ params, props }) =>
    (await quizzesIn(props.language)).map(({ quiz: { id } }) => ({
      params: { ...params, quiz: id },
      props: { ...props, id },
    })),
  );
  return (await Promise.all(routes)).flat();
}

/** The same, of quizzes that have dimensions to speak of: a short form has none. */
export async function wholeQuizRoutes() {
  const routes = (await quizRoutes()).map(async (route) => {
    const { quiz } = await quizIn(route.props.language, route.props.id);
    return quiz.shortFormOf ? [] : [route];
  });
  return (await Promise.all(routes)).flat();
}

export async function quizIn(language: string, id: string): Promise<WordedQuiz> {
  const found = (await quizzesIn(language)).find(({ quiz }) => quiz.id === id);
  if (!found) throw new Error(`content/quizzes/${id}.yaml: missing`);
  return found;
}

/** All calculator modes with their words in a language; stops the build where the two do not fit. */
export const modesIn = once(async (language): Promise<readonly WordedMode[]> => {
  const worded = await getCollection('modeWords', ({ id }) => folderOf(id) === language);
  refuseStrays(
    'value',
    worded,
    modes.map(({ id }) => id),
  );
  return modes.map((mode) => {
    const file = `content/${language}/value/${mode.id}.yaml`;
    const words = worded.find((entry) => nameOf(entry.id) === mode.id)?.data;
    if (!words) throw new Error(`${file}: missing; the mode ${mode.id} needs its words`);
    refuseMisfits(file, modeMisfitsOf(mode, words));
    return { mode, words };
  });
});

/** One route a mode and language. */
export async function modeRoutes() {
  const routes = (await languageRoutes()).map(async ({ params, props }) =>
    (await modesIn(props.language)).map((worded) => ({
      params: { ...params, mode: worded.mode.id },
      props: { ...props, id: worded.mode.id },
    })),
  );
  return (await Promise.all(routes)).flat();
}

export async function modeIn(language: string, id: string): Promise<WordedMode> {
  const found = (await modesIn(language)).find(({ mode }) => mode.id === id);
  if (!found) throw new Error(`content/${language}/value/${id}.yaml: missing`);
  return found;
}

/** The words of one of the pages on which several people come together. */
export async function roomIn<Name extends Room>(
  language: string,
  name: Name,
): Promise<RoomWords[Name]> {
  const worded = await getCollection('rooms', ({ id }) => folderOf(id) === language);
  refuseStrays('rooms', worded, Object.keys(roomSchemas));
  const file = `content/${language}/rooms/${name}.yaml`;
  const words = worded.find((entry) => nameOf(entry.id) === name)?.data;
  if (!words) throw new Error(`${file}: missing`);
  return checked(file, roomSchemas[name], words);
}

function folderOf(id: string): string {
  return id.split('/')[0] ?? '';
}

function nameOf(id: string): string {
  return id.split('/').at(-1) ?? '';
}

function rank(code: string): number {
  return code === site.language ? 0 : 1;
}

function minutesOf(body: string): number {
  return Math.max(1, Math.round(body.split(/\s+/).length / WORDS_PER_MINUTE));
}
