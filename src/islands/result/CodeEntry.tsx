import { useState } from 'preact/hooks';
import type { ResultProps } from './props.ts';

interface Props {
  readonly take: ResultProps['take'];
  readonly onCode: (code: string) => void;
}

/** Brings a result back from its code, read out, pasted or typed. */
export function CodeEntry({ take, onCode }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      class="section"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        // What people copy from a letter may be the whole link.
        onCode(text.slice(text.lastIndexOf('#') + 1));
      }}
    >
      <label for="code">{take.enter}</label>
      <p class="small soft" id="code-hint">
        {take.enterHint}
      </p>
      <textarea
        id="code"
        rows={2}
        value={text}
        spellcheck={false}
        aria-describedby="code-hint"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button" type="submit">
        {take.open}
      </button>
    </form>
  );
}
