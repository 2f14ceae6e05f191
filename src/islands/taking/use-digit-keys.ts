import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { createBrowserStore } from '#browser/storage.ts';
import { type Answer, isAnswer, type Quiz } from '#domain/quiz/quiz.ts';
import { PREFIX } from '#domain/saved.ts';
import { createSettings } from '#stores/settings.ts';

export interface DigitKeys {
  readonly hasDigits: boolean;
  readonly setDigits: (isOn: boolean) => void;
  /** For the form: a digit answers the item that has the focus. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useDigitKeys(
  quiz: Pick<Quiz, 'points'>,
  onAnswer: (name: string, answer: Answer) => void,
): DigitKeys {
  const [settings] = useState(() => createSettings(() => createBrowserStore(PREFIX)));
  const hasDigits = useStore(settings.$hasDigitKeys);
  useLayoutEffect(settings.open, [settings]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, currentTarget } = event;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey);
    if (!hasDigits || !isPlain || !/^\d$/.test(key) || !(target instanceof HTMLInputElement))
      return;
    if (!(currentTarget instanceof HTMLElement)) return;
    const station = currentTarget.querySelector<HTMLElement>(
      `[name="${target.name}"][value="${key}"]`,
    );
    if (!station || !isAnswer(quiz, Number(key))) return;
    event.preventDefault();
    station.focus();
    onAnswer(target.name, Number(key));
  };
  return { hasDigits, setDigits: settings.setDigitKeys, onKeyDown };
}
