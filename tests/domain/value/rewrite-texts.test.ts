import { expect, test } from 'vitest';
import { offers } from '#domain/value/offers.ts';
import { relationship } from '#domain/value/relationship.ts';
import { rewriteTexts } from '#domain/value/rewrite-texts.ts';

const english = { locale: 'en' };
const comma = { locale: 'en', habit: '1.234,5' };

test('what was filled in follows the habit, the figure and the ends of its range', () => {
  const texts = { margin: '98.0029', 'margin low': '0.5', retention: '80', horizon: '' };
  const there = rewriteTexts(relationship, texts, english, comma);
  expect(there).toEqual({ ...texts, margin: '98,0029', 'margin low': '0,5' });
  expect(rewriteTexts(relationship, there, comma, english)).toEqual(texts);
});

test('what somebody wrote in a way of their own stays, and so does what cannot be read', () => {
  const texts = { margin: '1 234.50', retention: 'a lot', acquisition: '€ 2.5', growth: '1.234' };
  expect(rewriteTexts(relationship, texts, english, comma)).toEqual(texts);
});

test('a number out of range is rewritten like any other, and a text of no field is left', () => {
  const texts = { 'first-years': '99.5', left: '1000 869' };
  expect(rewriteTexts(offers, texts, english, comma)).toEqual({
    'first-years': '99,5',
    left: '1000 869',
  });
});
