import { describe, expect, test } from 'vitest';
import { writeContributionCode } from '#domain/code/contribution-code.ts';
import { type Invitation, writeInvitation } from '#domain/code/invitation.ts';
import { monthOf, writeResultCode } from '#domain/code/result-code.ts';
import { saltFrom } from '#domain/code/salt.ts';
import { type Answers, itemsOf } from '#domain/quiz/quiz.ts';
import { writeAnswer } from '#domain/saved.ts';
import { createInvitedSession } from '#stores/invited-session.ts';
import { quizOf, servingHeart } from '../any-quiz.ts';
import { createFakeBrowser, createFakeClock, type FakeBrowser } from './fake-browser.ts';
import { AT, browserWith, keptIn, keyOf, NONE } from './open-session.ts';

const START = '2026-11-21T09:30:00.000Z';
const items = itemsOf(servingHeart).map(({ id }) => id);
const fours: Answers = new Map(items.map((id) => [id, 4]));

function codeOf(rest: Partial<Invitation> = {}): string {
  const written = writeInvitation({
    quiz: servingHeart,
    hidesResult: false,
    asksThenAndNow: false,
    label: 'Night shift',
    greeting: '',
    returnAddress: '',
    ...rest,
  });
  if (!written.ok) throw new Error(written.reason);
  return written.text;
}

/** One tab of a browser, whose chance is a count from 7. */
function takingIn(browser: FakeBrowser, start = START) {
  const now = createFakeClock(start);
  let drawn = 6;
  return createInvitedSession(
    servingHeart,
    () => ({ store: browser.openTab(), now }),
    () => {
      drawn += 1;
      return drawn;
    },
  );
}

function openIn(browser: FakeBrowser, code: string | undefined = codeOf(), start = START) {
  const taking = takingIn(browser, start);
  taking.open(code, NONE);
  return taking;
}

const codesOf = (taking: ReturnType<typeof openIn>) =>
  taking.contribute().map(writeContributionCode);

describe('opening the page', () => {
  test('with an invitation shows its words', () => {
    const code = codeOf({ greeting: 'Six minutes, please', hidesResult: true });
    expect(openIn(createFakeBrowser(), code).$invited.get()).toMatchObject({
      kind: 'invited',
      invitation: { label: 'Night shift', greeting: 'Six minutes, please', hidesResult: true },
    });
  });

  test('without one offers what is kept here, or nothing', () => {
    const taking = takingIn(createFakeBrowser());
    taking.open(undefined, NONE);
    expect(taking.$invited.get()).toEqual({ kind: 'nothing' });
    const again = takingIn(browserWith({ ts1: writeAnswer(4, AT) }));
    again.open(undefined, NONE);
    expect(again.$invited.get()).toEqual({ kind: 'own' });
    expect(again.contribute()).toHaveLength(1);
  });

  test('says of each link that cannot be read why', () => {
    const code = codeOf();
    const damaged = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    const other = quizOf([[false]], { number: 900 });
    const foreign = writeInvitation({
      ...{ quiz: other, hidesResult: false, asksThenAndNow: false },
      ...{ label: '', greeting: '', returnAddress: '' },
    });
    const newer = codeOf({ quiz: { ...servingHeart, version: 2 } });
    const result = writeResultCode({ quiz: servingHeart, answers: fours, month: monthOf(AT) });
    const reasons = [damaged, foreign.ok ? foreign.text : '', newer, result, 'hello'].map((text) =>
      openIn(createFakeBrowser(), text).$invited.get(),
    );
    expect(reasons).toEqual(
      ['damaged', 'unknown-quiz', 'newer', 'other-kind', 'not-a-code'].map((reason) => ({
        kind: 'unreadable',
        reason,
      })),
    );
  });

  test('takes no answer from any link (R03)', () => {
    const browser = createFakeBrowser();
    const result = writeResultCode({ quiz: servingHeart, answers: fours, month: monthOf(AT) });
    expect(openIn(browser, result).now.$answers.get().size).toBe(0);
    expect(openIn(browser).now.$answers.get().size).toBe(0);
    expect(browser.log).toEqual([]);
  });

  test('keeps what was ticked before the script ran, where the reflection keeps it', () => {
    const browser = createFakeBrowser();
    takingIn(browser).open(codeOf(), new Map([['ts1', 4]]));
    expect(keptIn(browser)).toEqual({ ts1: 4 });
  });
});

describe('the code at the end', () => {
  test('holds counts and sums, and nothing before an answer counts', () => {
    const taking = openIn(createFakeBrowser());
    expect(taking.contribute()).toEqual([]);
    taking.now.answer('ts1', 0);
    expect(taking.contribute()).toEqual([]);
    taking.now.answer('ts2', 5);
    const [contribution] = taking.contribute();
    expect(contribution).toMatchObject({ room: 'team', moment: 'now' });
    expect(contribution?.tallies[0]).toMatchObject({ answered: 1, sum: 5 });
  });

  test('is the same in another tab and on another day, as long as the answers are', () => {
    const browser = createFakeBrowser();
    const taking = openIn(browser);
    for (const [item, answer] of fours) taking.now.answer(item, answer);
    const codes = codesOf(taking);
    expect(codesOf(openIn(browser, codeOf(), '2026-12-01T09:00:00.000Z'))).toEqual(codes);
    expect(codesOf(openIn(browser, codeOf({ label: 'Another' })))).toEqual(codes);
  });

  test('is the same in whatever order the answers were given back by the store', () => {
    const texts = items.map((id, place) => [
      id,
      writeAnswer(4, `2026-11-20T08:00:0${place % 10}.000Z`),
    ]);
    const forth = codesOf(openIn(browserWith(Object.fromEntries(texts))));
    expect(codesOf(openIn(browserWith(Object.fromEntries(texts.toReversed()))))).toEqual(forth);
  });

  test('is another with the next taking, although the sums are the same', () => {
    const codes = ['2026-11-21T09:30:00.000Z', '2027-02-21T09:30:00.000Z'].map((start) => {
      const taking = openIn(createFakeBrowser(), codeOf(), start);
      for (const [item, answer] of fours) taking.now.answer(item, answer);
      return codesOf(taking)[0];
    });
    expect(codes[0]).not.toBe(codes[1]);
  });

  test('takes its number from chance, once, where nothing is kept', () => {
    const taking = openIn(createFakeBrowser());
    taking.now.goPrivate();
    taking.now.answer('ts1', 4);
    expect(taking.contribute()[0]?.salt).toBe(7);
    taking.now.answer('ts2', 4);
    expect(taking.contribute()[0]?.salt).toBe(7);
  });

  test('says nothing of a moment: many days share every number it can have', () => {
    const numbers = new Set(
      Array.from({ length: 40_000 }, (_, minute) => saltFrom(`2026-${minute}`) % 2 ** 14),
    );
    // Of 16,384 numbers thrown at by 40,000, chance leaves about e^-2.44 = 8.7 % untouched.
    expect(numbers.size).toBeGreaterThan(14_500);
    expect(numbers.size).toBeLessThan(15_400);
  });
});

describe('then and now', () => {
  const asked = codeOf({ asksThenAndNow: true });

  test('makes two codes, and keeps nothing of before', () => {
    const browser = createFakeBrowser();
    const taking = openIn(browser, asked);
    taking.answerBefore('ts1', 2);
    taking.now.answer('ts1', 4);
    const [before, now] = taking.contribute();
    expect(before).toMatchObject({
      moment: 'then',
      tallies: [{ answered: 1, sum: 2 }, ...zeros()],
    });
    expect(now).toMatchObject({ moment: 'now', tallies: [{ answered: 1, sum: 4 }, ...zeros()] });
    expect([...browser.texts.keys()]).toEqual([keyOf('ts1')]);
    const again = openIn(browser, asked);
    expect(again.contribute().map(({ moment }) => moment)).toEqual(['now']);
  });

  test('does not tell by its number that the two are of one person', () => {
    const taking = openIn(createFakeBrowser(), asked);
    taking.answerBefore('ts1', 2);
    taking.now.answer('ts1', 4);
    const [before, now] = taking.contribute();
    expect(before?.salt).not.toBe(now?.salt);
  });
});

function zeros() {
  return servingHeart.dimensions.slice(1).map(() => ({ answered: 0, sum: 0 }));
}
