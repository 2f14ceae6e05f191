import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFrame, sealFrame } from '#domain/code/frame.ts';
import {
  GREETING_LENGTH,
  INVITATION_LENGTH,
  type Invitation,
  isAddress,
  LABEL_LENGTH,
  readInvitation,
  readMirrorRequest,
  writeInvitation,
  writeMirrorRequest,
} from '#domain/code/invitation.ts';
import { plainText } from '#domain/code/plain-text.ts';
import { textAt, textSizes } from '#domain/code/text-digits.ts';
import { textDigits } from '#domain/code/written-words.ts';
import { servingHeart } from '../../any-quiz.ts';
import { anyText } from '../voices.ts';

const quizzes = [servingHeart];
const TURNING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const graphemesIn = (text: string) => [...new Intl.Segmenter('und').segment(text)].length;

function invitationOf(words: Partial<Invitation>): Invitation {
  return {
    quiz: servingHeart,
    hidesResult: false,
    asksThenAndNow: false,
    label: '',
    greeting: '',
    returnAddress: '',
    ...words,
  };
}

/** What somebody may put into a link by hand, under a checksum that fits. */
function forged(words: string): string {
  return sealFrame({ kind: 'invitation', header: [2, 2] }, servingHeart, [0, 0], textDigits(words));
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  'https://example.org/login',
  '\u202eevil\u202c and \u2066more\u2069',
  'a\u0000b\u001b[31mc\u0007\u009f',
  'two\r\nlines\u2028and\u2029more\ttabs',
  `Z${'\u0301'.repeat(500)}algo`,
  'x'.repeat(10_000),
  '\ud800 alone',
  '👩‍👩‍👧‍👦'.repeat(60),
  '{name} *starred* &amp; %41',
];

describe('plain text (R01, L11)', () => {
  const anyLabel = fc.oneof(anyText(200), fc.constantFrom(...HOSTILE));

  test('has no control, no turned writing, one line, and at most as many letters as allowed', () => {
    fc.assert(
      fc.property(anyLabel, fc.integer({ min: 0, max: 60 }), (text, most) => {
        const plain = plainText(text, most);
        expect(plain).not.toMatch(TURNING);
        expect(plain).not.toMatch(/[\n\r\u2028\u2029]|\s\s|^\s|\s$/u);
        expect(plain).not.toMatch(/\p{M}{5}/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(graphemesIn(plain)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('is the same when cleaned again', () => {
    fc.assert(
      fc.property(anyLabel, (text) => {
        const plain = plainText(text, 40);
        expect(plainText(plain, 40)).toBe(plain);
      }),
    );
  });

  test('leaves names of all writings as they are (G04)', () => {
    for (const name of [
      'Zoë',
      'İpek',
      'ірина',
      '山田 太郎',
      'نور',
      'นิภา',
      'क्षितिज',
      'Ada 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'O’Neil & Söhne <team>',
    ]) {
      expect(plainText(name, 40)).toBe(name.normalize('NFC'));
    }
  });

  test('counts letters as a reader does: a family of four is one', () => {
    expect(graphemesIn(plainText('👩‍👩‍👧‍👦'.repeat(60), 40))).toBe(40);
  });
});

describe('text in codes', () => {
  test('goes through bytes and back; lone halves of letters become the sign for them', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const bytes = textDigits(text).map(({ value }) => value);
        expect(bytes.every((byte) => byte >= 0 && byte < 256)).toBe(true);
        expect(textAt(bytes)).toBe(text.toWellFormed());
      }),
    );
  });

  test('is refused where the bytes are no text', () => {
    expect(textAt([0xff])).toBeUndefined();
    expect(textAt([0xc3])).toBeUndefined();
    expect(textSizes(8)).toHaveLength(5);
  });
});

describe('an invitation', () => {
  test('carries what the trainer wrote', () => {
    const value = invitationOf({
      hidesResult: true,
      asksThenAndNow: true,
      label: 'Night shift, ward 4',
      greeting: 'Dear all, please take six minutes before Thursday at nine. Yours, Ada',
      returnAddress: 'ada.byron+team@example.org',
    });
    const written = writeInvitation(value);
    expect(written.ok && readInvitation(written.text, quizzes)).toEqual({ ok: true, value });
  });

  test.each(HOSTILE)('carries %j as nothing but plain text (R01)', (text) => {
    const written = writeInvitation(invitationOf({ label: text }));
    const read = written.ok && readInvitation(written.text, quizzes);
    if (!written.ok) {
      expect(written.reason).toBe('too-long');
      return;
    }
    expect(read).toMatchObject({ value: { label: plainText(text, LABEL_LENGTH) } });
  });

  test('is cleaned once more when read: a fitting checksum proves nothing (R01, R05)', () => {
    const label = `\u202eevil\u0000 ${'x'.repeat(100)}`;
    expect(readInvitation(forged(`${label}\n\u2066hi\u2069\n`), quizzes)).toMatchObject({
      value: { label: `evil ${'x'.repeat(35)}`, greeting: 'hi', returnAddress: '' },
    });
    expect(readInvitation(forged(`\n${'y'.repeat(250)}\n`), quizzes)).toMatchObject({
      value: { label: '', greeting: 'y'.repeat(GREETING_LENGTH) },
    });
  });

  test.each([
    ['too few fields', 'label\ngreeting'],
    ['a field of its own, such as an item or another address (R02)', 'a\nb\n\nmore'],
    ['an address that is none', 'a\nb\nhttps://example.org/collect'],
    ['an address with a second one inside', 'a\nb\nada@example.org,eve@example.org'],
    ['an address with a subject inside', 'a\nb\nada@example.org?bcc=eve@example.org'],
  ])('with %s is refused', (_, words) => {
    expect(readInvitation(forged(words), quizzes)).toEqual({ ok: false, reason: 'damaged' });
  });

  test('with bytes that are no text is refused', () => {
    const broken = sealFrame(
      { kind: 'invitation', header: [2, 2] },
      servingHeart,
      [0, 0],
      [0xff, 0x0a, 0x0a].map((value) => ({ value, below: 256 })),
    );
    expect(readInvitation(broken, quizzes)).toEqual({ ok: false, reason: 'damaged' });
    const request = sealFrame(
      { kind: 'request', header: [2] },
      servingHeart,
      [0],
      [{ value: 0xff, below: 256 }],
    );
    expect(readMirrorRequest(request, quizzes)).toEqual({ ok: false, reason: 'damaged' });
  });

  test('is at most 500 characters, or says that it is too long', () => {
    const long = invitationOf({ label: '字'.repeat(40), greeting: '字'.repeat(70) });
    expect(writeInvitation(long)).toEqual({ ok: false, reason: 'too-long' });
    const whole = writeInvitation(
      invitationOf({
        label: 'L'.repeat(40),
        greeting: 'g'.repeat(200),
        returnAddress: `${'a'.repeat(30)}@example.org`,
      }),
    );
    expect(whole.ok && whole.text.length).toBeLessThanOrEqual(INVITATION_LENGTH);
    fc.assert(
      fc.property(anyText(200), anyText(200), (label, greeting) => {
        const written = writeInvitation(invitationOf({ label, greeting }));
        if (written.ok) expect(written.text.length).toBeLessThanOrEqual(INVITATION_LENGTH);
      }),
    );
  });

  test('is not made with an address that is none', () => {
    expect(writeInvitation(invitationOf({ returnAddress: 'ada at example' }))).toEqual({
      ok: false,
      reason: 'no-address',
    });
    const spaced = writeInvitation(invitationOf({ returnAddress: ' ada@example.org ' }));
    expect(spaced.ok && readInvitation(spaced.text, quizzes)).toMatchObject({
      value: { returnAddress: 'ada@example.org' },
    });
  });
});

describe('a mail address', () => {
  test.each([
    'a@b.co',
    'ada.byron+team@mail.example.org',
    'zoë@bücher.example',
    'x@xn--bcher-kva.xn--p1ai',
  ])('may be %s', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each([
    '',
    'ada',
    'ada@example',
    'a@b@c.org',
    'ada@example.org?subject=x',
    'ada@example.org&cc=eve@example.org',
    'ada%0abcc:eve@example.org',
    'javascript:alert(1)@example.org',
    'Ada <ada@example.org>',
    'ada@example.org\n',
    'ada\u202e@example.org',
    'https://ada@example.org',
    `${'a'.repeat(100)}@example.org`,
  ])('may not be %j (X02)', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

describe('a request for a mirror', () => {
  test('carries a first name of at most forty letters and whether one view alone is asked for', () => {
    const written = writeMirrorRequest({
      quiz: servingHeart,
      name: `\u202eAda\n${'x'.repeat(60)}`,
      asksAlone: true,
    });
    expect(written.ok && readMirrorRequest(written.text, quizzes)).toEqual({
      ok: true,
      value: { quiz: servingHeart, name: `Ada ${'x'.repeat(36)}`, asksAlone: true },
    });
  });

  test('is too long only with letters that no name has', () => {
    const name = '👩‍👩‍👧‍👦'.repeat(40);
    expect(writeMirrorRequest({ quiz: servingHeart, name, asksAlone: false })).toEqual({
      ok: false,
      reason: 'too-long',
    });
  });
});

test('a frame opens no body that its reader refuses', () => {
  const code = sealFrame(
    { kind: 'share', header: [] },
    servingHeart,
    [],
    [{ value: 1, below: 32 }],
  );
  const frame = { kind: 'share', header: [] } as const;
  expect(openFrame(frame, code, quizzes, () => undefined)).toEqual({
    ok: false,
    reason: 'damaged',
  });
  expect(openFrame(frame, code, quizzes, () => [32])).toMatchObject({ ok: true, body: [1] });
});
