import { describe, expect, test } from 'vitest';
import { createSearch, type Lookup, type SearchState } from '#stores/search.ts';

const lookUp: Lookup = (query) => ({
  found: query.includes('phone')
    ? [
        {
          href: '/a/',
          title: 'Answer the phone',
          mark: 'wr',
          day: '2026-11-07',
          text: '',
          terms: new Set(['phone']),
        },
      ]
    : [],
  isPartial: false,
});

/** A search whose index arrives, or fails, when the test says so; keeps what was shown. */
function createWaiting() {
  const openings: PromiseWithResolvers<Lookup>[] = [];
  const search = createSearch(() => {
    const opening = Promise.withResolvers<Lookup>();
    openings.push(opening);
    return opening.promise;
  });
  const shown: SearchState['kind'][] = [];
  search.$state.subscribe(({ kind }) => shown.push(kind));
  return { search, openings, shown };
}

test('the index is fetched once, at the first query or before', async () => {
  const { search, openings } = createWaiting();
  expect(openings).toHaveLength(0);
  search.open();
  search.open();
  const asked = search.ask('phone');
  openings[0]?.resolve(lookUp);
  await asked;
  await search.ask('kettle');
  expect(openings).toHaveLength(1);
});

test('a query waits for the index, then is answered; the next is answered without waiting', async () => {
  const { search, openings, shown } = createWaiting();
  const asked = search.ask(' phone ');
  openings[0]?.resolve(lookUp);
  await asked;
  await search.ask('kettle');
  expect(shown).toEqual(['idle', 'opening', 'answered', 'answered']);
  expect(search.$state.get()).toEqual({
    kind: 'answered',
    query: 'kettle',
    found: [],
    isPartial: false,
  });
});

test('only the last of several queries is answered', async () => {
  const { search, openings, shown } = createWaiting();
  const asked = [search.ask('ph'), search.ask('phone'), search.ask('kettle')];
  openings[0]?.resolve(lookUp);
  await Promise.all(asked);
  expect(shown.filter((kind) => kind === 'answered')).toHaveLength(1);
  expect(search.$state.get()).toMatchObject({ kind: 'answered', query: 'kettle' });
});

test.each(['', '   ', '… – ?'])('%j asks for nothing and fetches nothing', async (query) => {
  const { search, openings } = createWaiting();
  await search.ask(query);
  expect(search.$state.get()).toEqual({ kind: 'idle' });
  expect(openings).toHaveLength(0);
});

test('a field that is emptied while the index comes stays without an answer', async () => {
  const { search, openings } = createWaiting();
  const asked = search.ask('phone');
  await search.ask('');
  openings[0]?.resolve(lookUp);
  await asked;
  expect(search.$state.get()).toEqual({ kind: 'idle' });
});

describe('an index that does not load', () => {
  test('is said, and asked for again at the next query', async () => {
    const { search, openings } = createWaiting();
    const asked = search.ask('phone');
    openings[0]?.reject(new Error('offline'));
    await asked;
    expect(search.$state.get()).toEqual({ kind: 'unreachable' });
    const again = search.ask('phones');
    openings[1]?.resolve(lookUp);
    await again;
    expect(search.$state.get()).toMatchObject({ kind: 'answered', query: 'phones' });
  });

  test('troubles nobody who has not asked for anything', async () => {
    const { search, openings } = createWaiting();
    search.open();
    openings[0]?.reject(new Error('offline'));
    await Promise.resolve();
    expect(search.$state.get()).toEqual({ kind: 'idle' });
  });
});

test('a query of a book is cut before it is looked up', async () => {
  const { search, openings } = createWaiting();
  const asked = search.ask('phone '.repeat(10_000));
  openings[0]?.resolve(lookUp);
  await asked;
  const state = search.$state.get();
  expect(state.kind === 'answered' && state.query.length).toBeLessThanOrEqual(200);
});
