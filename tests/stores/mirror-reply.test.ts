import { describe, expect, test } from 'vitest';
import { writeMirrorRequest } from '#domain/code/invitation.ts';
import { createMirrorReply } from '#stores/mirror-reply.ts';
import { servingHeart as quiz } from '../any-quiz.ts';

function requestOf(name: string, asksAlone = false): string {
  const request = writeMirrorRequest({ quiz, name, asksAlone });
  if (!request.ok) throw new Error(request.reason);
  return request.text;
}

describe('who asks', () => {
  test('is nobody where the link holds nothing', () => {
    const { $asked, open } = createMirrorReply(quiz);
    expect($asked.get()).toEqual({ kind: 'loading' });
    open(undefined);
    expect($asked.get()).toEqual({ kind: 'nobody' });
  });

  test('is told by the link', () => {
    const { $asked, open } = createMirrorReply(quiz);
    open(requestOf('Ada', true));
    expect($asked.get()).toEqual({ kind: 'asked', name: 'Ada', asksAlone: true });
  });

  test.each([
    ['damaged', requestOf('Ada').replace(/.$/, (last) => (last === '7' ? '8' : '7'))],
    ['not-a-code', 'hello'],
    ['newer', writeFor({ ...quiz, version: 2 })],
    ['unknown-quiz', writeFor({ ...quiz, number: 777 })],
  ])('stays untold by a link that is %s', (reason, code) => {
    const { $asked, open } = createMirrorReply(quiz);
    open(code);
    expect($asked.get()).toEqual({ kind: 'unreadable', reason });
  });
});

describe('answers', () => {
  test('are taken from the form as it stood, and only those the reflection knows', () => {
    const { $answers, open, answer } = createMirrorReply(quiz);
    open(requestOf('Ada'), new Map([['ts1', 4]]));
    answer('oe1', 0);
    answer('oe2', 6);
    answer('strange', 3);
    expect([...$answers.get()]).toEqual([
      ['ts1', 4],
      ['oe1', 0],
    ]);
  });

  test('L12, L14: meant for one person never go to another, whose link is left alone', () => {
    const { $asked, $answers, $isDisturbed, open, answer } = createMirrorReply(quiz);
    open(requestOf('Ada'));
    answer('ts1', 5);
    for (const code of [requestOf('Ben'), 'Q1damaged']) {
      open(code);
      expect($isDisturbed.get()).toBe(true);
      expect($asked.get()).toMatchObject({ name: 'Ada' });
      expect($answers.get().size).toBe(1);
    }
    open(requestOf('Ada'));
    expect($isDisturbed.get()).toBe(false);
    expect($answers.get().size).toBe(1);
  });

  test('that are not there yet stand in nobody’s way', () => {
    const { $asked, open } = createMirrorReply(quiz);
    open(requestOf('Ada'));
    open(requestOf('Ben'));
    expect($asked.get()).toMatchObject({ name: 'Ben' });
  });
});

function writeFor(other: typeof quiz): string {
  const request = writeMirrorRequest({ quiz: other, name: 'Ada', asksAlone: false });
  return request.ok ? request.text : '';
}
