import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIRROR_SALTS, readMirrorCode, writeMirrorCode } from '#domain/code/mirror-code.ts';
import { replyFrom } from '#domain/quiz/reply.ts';
import { anyAnswers, publishedQuizzes, servingHeart } from '../../any-quiz.ts';
import { talliesOf } from '../voices.ts';

const anyConsent = fc.record({ passesAnswers: fc.boolean(), agreesAlone: fc.boolean() });

describe('a reply', () => {
  test('comes out of its code as it went in, in at most forty characters', () => {
    fc.assert(
      fc.property(
        anyAnswers(servingHeart),
        anyConsent,
        fc.nat({ max: MIRROR_SALTS - 1 }),
        (answers, consent, salt) => {
          const reply = replyFrom(servingHeart, answers, consent, salt);
          const code = writeMirrorCode(reply);
          expect(code.length).toBeLessThanOrEqual(40);
          expect(readMirrorCode(code, publishedQuizzes)).toEqual({ ok: true, value: reply });
        },
      ),
    );
  });

  test('holds sums only, unless the rater lets the single answers go', () => {
    fc.assert(
      fc.property(anyAnswers(servingHeart), fc.boolean(), (answers, agreesAlone) => {
        const consent = { passesAnswers: false, agreesAlone };
        const reply = replyFrom(servingHeart, answers, consent, 1);
        expect(reply.answers).toBeUndefined();
        expect(reply.tallies).toEqual(talliesOf(servingHeart, answers));
        expect(reply.agreesAlone).toBe(agreesAlone);
      }),
    );
  });
});
