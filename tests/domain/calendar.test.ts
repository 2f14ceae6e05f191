import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from '#domain/calendar.ts';
import { anyText } from '../any-text.ts';

const event = {
  uid: '2026-11-21T10:00:00.000Z-promise@serving-heart',
  writtenAt: '2026-11-21T10:00:00.000Z',
  day: '2026-12-05',
  title: 'Two weeks on',
  text: 'Before I answer, I will say back one sentence; or try to.\nKept?',
};

test('an independent calendar library reads the event as it was meant', () => {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(event)));
  const found = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect(found.uid).toBe(event.uid);
  expect(found.summary).toBe(event.title);
  expect(found.description).toBe(event.text);
  expect(found.startDate.isDate).toBe(true);
  expect(found.startDate.toString()).toBe('2026-12-05');
  expect(found.duration.toString()).toBe('P1D');
  const alarm = calendar.getFirstSubcomponent('vevent')?.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
});

test('whatever a person writes comes back whole, and no line is longer than 75 octets', () => {
  const text = anyText(300).map((words) => words.replace(/\p{Cc}/gu, ' '));
  fc.assert(
    fc.property(text, (words) => {
      const file = writeCalendar({ ...event, text: words });
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
      const calendar = new ICAL.Component(ICAL.parse(file));
      const found = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      expect(found.description ?? '').toBe(words.toWellFormed());
    }),
  );
});
