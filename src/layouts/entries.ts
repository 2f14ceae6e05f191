import type { Article, Topic } from '#content.ts';
import { count } from '#domain/phrase.ts';
import type { Interface } from '#schemas/interface.ts';
import { addressOf } from '#site.ts';

/** Articles as lists show them: sign, title, excerpt, date and reading time. */
export function articleEntries(articles: readonly Article[], words: Interface) {
  return articles.map(({ slug, language, entry: { data }, minutes }) => ({
    href: addressOf(`/articles/${slug}/`, language),
    title: data.title,
    text: data.excerpt,
    mark: data.dimensions[0] ?? '',
    meta: [
      { text: longDate(data.published, words.locale), datetime: isoDay(data.published) },
      { text: count(words.articles.minutes, minutes, words.locale) },
    ],
  }));
}

/** The articles that hold the dimension of a topic, in the order given. */
export function articlesOn(topic: Topic, articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ entry }) => entry.data.dimensions.includes(topic.dimension));
}

export function topicAddress(topic: Topic, language: string): string {
  return addressOf(`/topics/${topic.slug}/`, language);
}

/** The day in the format of the language, the same in every time zone. */
export function longDate(day: Date, locale: string): string {
  return formatDay(day, locale, { dateStyle: 'long' });
}

export function dayAndMonth(day: Date, locale: string): string {
  return formatDay(day, locale, { day: 'numeric', month: 'long' });
}

export function monthName(day: Date, locale: string): string {
  return formatDay(day, locale, { month: 'long' });
}

// To make a format costs far more than to use it, and a list of thousands uses it thousands of times.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDay(day: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(day);
}

/** The day as YYYY-MM-DD. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
