import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GREETING_LENGTH,
  INVITATION_LENGTH,
  type Invitation,
  LABEL_LENGTH,
  readInvitation,
} from '#domain/code/invitation.ts';
import { invitationLink } from '#domain/code/invitation-link.ts';
import { lettersOf, plainText } from '#domain/code/plain-text.ts';
import { readResultCode } from '#domain/code/result-code.ts';
import { servingHeart } from '../../any-quiz.ts';
import { anyText } from '../voices.ts';

const ADDRESS = 'https://servingheart.example/reflect/serving-heart/team/';
const plain: Invitation = {
  quiz: servingHeart,
  hidesResult: false,
  asksThenAndNow: false,
  label: '',
  greeting: '',
  returnAddress: '',
};

const linkOf = (rest: Partial<Invitation>, address = ADDRESS) =>
  invitationLink({ ...plain, ...rest }, address);

describe('from a form over a link to the words a person reads (R01, L11)', () => {
  test('goes what was written, cleaned, or nothing goes and the form says why', () => {
    const anyWritten = fc.record({
      label: fc.oneof(anyText(60), fc.constantFrom('<script>alert(1)</script>', '\u202egnp.exe')),
      greeting: anyText(260),
      hidesResult: fc.boolean(),
      asksThenAndNow: fc.boolean(),
      returnAddress: fc.constantFrom('', ' ada@example.org ', 'https://example.org/collect'),
    });
    fc.assert(
      fc.property(anyWritten, (written) => {
        const made = linkOf(written);
        if (!made.ok) {
          expect(Object.values(made.faults).some((fault) => fault !== undefined)).toBe(true);
          return;
        }
        expect(made.link.length).toBeLessThanOrEqual(INVITATION_LENGTH);
        expect(made.link).toMatch(/^https:[\w./-]+#[0-9A-Z]+$/);
        const read = readInvitation(made.link.slice(ADDRESS.length + 1), [servingHeart]);
        expect(read).toEqual({ ok: true, value: made.invitation });
        expect(made.invitation.label).toBe(plainText(written.label, LABEL_LENGTH));
        expect(made.invitation.greeting).toBe(plainText(written.greeting, GREETING_LENGTH));
        expect(made.invitation.returnAddress).toBe(written.returnAddress.trim());
      }),
    );
  });

  test('nothing is cut in silence: too many letters are counted as a reader counts them', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(linkOf({ label: family.repeat(41), greeting: 'x'.repeat(201) })).toMatchObject({
      ok: false,
      faults: { label: 41, greeting: 201, returnAddress: undefined, room: undefined },
    });
    expect(linkOf({ label: 'x'.repeat(40), greeting: 'x'.repeat(150) }).ok).toBe(true);
  });

  test.each(['ada', 'ada@example.org, eve@example.org', 'https://example.org/collect'])(
    'the return address %j is refused at its field (R02)',
    (returnAddress) => {
      expect(linkOf({ returnAddress })).toMatchObject({
        ok: false,
        faults: { returnAddress: 'no-address' },
      });
    },
  );

  test('a link that would be too long says how much greeting there is room for, to the letter', () => {
    const written = {
      label: 'L'.repeat(40),
      greeting: 'g'.repeat(200),
      returnAddress: `${'a'.repeat(60)}@example.org`,
    };
    const made = linkOf(written);
    const room = made.ok ? 0 : (made.faults.room ?? 0);
    expect(room).toBeGreaterThan(0);
    expect(linkOf({ ...written, greeting: 'g'.repeat(room) }).ok).toBe(true);
    expect(linkOf({ ...written, greeting: 'g'.repeat(room + 1) }).ok).toBe(false);
    expect(linkOf({ label: '👩‍👩‍👧‍👦'.repeat(40), greeting: 'g' })).toMatchObject({
      faults: { room: 0 },
    });
  });

  test('the address of the page counts: the whole link is at most 500 characters', () => {
    const greeting = 'g'.repeat(200);
    const near = linkOf({ greeting });
    expect(near.ok).toBe(true);
    expect(linkOf({ greeting }, `https://${'long.'.repeat(40)}example/team/`).ok).toBe(false);
  });
});

test('an invitation has no place for items, an address to send to, or answers (R02, R03)', () => {
  const made = linkOf({ label: 'A', greeting: 'B', returnAddress: 'ada@example.org' });
  expect(made.ok && Object.keys(made.invitation).toSorted()).toEqual([
    'asksThenAndNow',
    'greeting',
    'hidesResult',
    'label',
    'quiz',
    'returnAddress',
  ]);
  const code = made.ok ? made.link.slice(ADDRESS.length + 1) : '';
  expect(readResultCode(code, [servingHeart])).toEqual({ ok: false, reason: 'other-kind' });
});

test('letters are counted as a reader counts them', () => {
  expect(lettersOf('Zoë👩‍👩‍👧‍👦é')).toHaveLength(5);
});
