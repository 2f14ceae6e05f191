import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangePath, type Readable, relateArticles } from '#domain/reading.ts';

function article(slug: string, more: Partial<Readable> = {}): Readable {
  return { slug, ideas: [], dimensions: [], publishedDay: 0, ...more };
}

const anyShelf = fc
  .uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-z]{1,4}$/),
      ideas: fc.array(fc.constantFrom('000-1', '000-2', '001-1'), { maxLength: 3 }),
      dimensions: fc.array(fc.constantFrom('ts', 'oe', 'hn'), { maxLength: 3 }),
      publishedDay: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: ({ slug }) => slug, maxLength: 80 },
  )
  .map((shelf): readonly Readable[] => shelf);

describe('related articles', () => {
  test('a shared idea weighs more than all dimensions and the same day', () => {
    const shelf = [
      article('here', { ideas: ['000-1'], dimensions: ['ts', 'oe'] }),
      article('same-day', { dimensions: ['ts', 'oe'] }),
      article('same-idea', { ideas: ['000-1'], publishedDay: 900 }),
    ];
    expect(relateArticles(shelf, 3).get('here')).toEqual(['same-idea', 'same-day']);
  });

  test('two shared ideas weigh more than one, whichever dimensions come with it', () => {
    const shelf = [
      article('here', { ideas: ['000-1', '000-2'], dimensions: ['ts'] }),
      article('one', { ideas: ['000-1'], dimensions: ['ts'] }),
      article('two', { ideas: ['000-2', '000-1'], publishedDay: 5 }),
    ];
    expect(relateArticles(shelf, 3).get('here')).toEqual(['two', 'one']);
  });

  test('without shared ideas dimensions decide, then nearness in time, then the name', () => {
    const shelf = [
      article('here', { dimensions: ['ts', 'oe'], publishedDay: 10 }),
      article('both', { dimensions: ['oe', 'ts'], publishedDay: 100 }),
      article('late', { dimensions: ['ts'], publishedDay: 14 }),
      article('early', { dimensions: ['ts'], publishedDay: 8 }),
      article('none-b', { publishedDay: 11 }),
      article('none-a', { publishedDay: 9 }),
    ];
    expect(relateArticles(shelf, 9).get('here')).toEqual([
      'both',
      'early',
      'late',
      'none-a',
      'none-b',
    ]);
  });

  test('an idea is found on the other side of a shelf of thousands', () => {
    const many = Array.from({ length: 3000 }, (_, day) =>
      article(`a${day}`, { dimensions: ['ts'], publishedDay: day }),
    );
    const shelf = [
      ...many,
      article('old', { ideas: ['004-1'], publishedDay: -1 }),
      article('new', { ideas: ['004-1'], publishedDay: 3000 }),
    ];
    expect(relateArticles(shelf, 1).get('new')).toEqual(['old']);
  });

  test('are never the article itself, never twice, and at most as many as asked', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(5), (shelf, most) => {
        const related = relateArticles(shelf, most);
        expect([...related.keys()].toSorted()).toEqual(shelf.map(({ slug }) => slug).toSorted());
        for (const [slug, others] of related) {
          expect(others).not.toContain(slug);
          expect(new Set(others).size).toBe(others.length);
          expect(others.length).toBe(Math.min(most, shelf.length - 1));
        }
      }),
    );
  });

  test('are the same whatever the order of the shelf', () => {
    fc.assert(
      fc.property(anyShelf, (shelf) => {
        expect(relateArticles(shelf.toReversed(), 3)).toEqual(relateArticles(shelf, 3));
      }),
    );
  });

  test('are looked for among so many that twice the shelf is twice the work', () => {
    let reads = 0;
    const shelfOf = (length: number) =>
      Array.from({ length }, (_, day) => ({
        ...article(`a${day}`, { publishedDay: day }),
        get dimensions() {
          reads += 1;
          return ['ts'];
        },
      }));
    const readsFor = (length: number) => {
      reads = 0;
      relateArticles(shelfOf(length), 3);
      return reads;
    };
    expect(readsFor(2000) / readsFor(1000)).toBeLessThan(2.1);
  });
});

describe('the reading path', () => {
  const shelf = [
    article('c', { publishedDay: 3 }),
    article('a', { publishedDay: 1 }),
    article('b', { publishedDay: 2 }),
  ];

  test('follows the curated order', () => {
    expect(arrangePath(['b', 'c', 'a'], shelf)).toEqual(['b', 'c', 'a']);
  });

  test('takes in what nobody has placed, oldest first', () => {
    expect(arrangePath(['c'], shelf)).toEqual(['c', 'a', 'b']);
  });

  test('passes over what is not published, and names nothing twice', () => {
    expect(arrangePath(['draft', 'b', 'b'], shelf)).toEqual(['b', 'a', 'c']);
  });
});
