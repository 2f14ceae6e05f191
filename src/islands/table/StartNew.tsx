import { useState } from 'preact/hooks';
import { count } from '#domain/phrase.ts';
import type { TableProps } from './props.ts';

interface Props extends Pick<TableProps, 'words' | 'locale'> {
  readonly people: number;
  readonly onStart: () => void;
}

/** Empties the counters, after a question in the page. */
export function StartNew({ words, locale, people, onStart }: Props) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p class="actions">
        <button class="button" type="button" onClick={() => setAsked(true)}>
          {words.startNew}
        </button>
      </p>
    );
  }
  const question = count(words.startAsk, people, locale);
  return (
    <fieldset class="gap screen-only">
      <legend class="visually-hidden">{words.startNew}</legend>
      <p class="notice wait" role="alert">
        <span key={question}>{question}</span>
      </p>
      <p class="actions">
        <button class="button" type="button" onClick={onStart}>
          {words.startYes}
        </button>
        <button class="button" type="button" onClick={() => setAsked(false)}>
          {words.startNo}
        </button>
      </p>
    </fieldset>
  );
}
