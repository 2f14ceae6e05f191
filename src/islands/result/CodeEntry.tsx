import { useState } from 'preact/hooks';
import { readResultCode } from '#domain/code/result-code.ts';
import type { ResultProps } from './props.ts';

interface Props extends ResultProps {
  readonly onCode: (code: string) => void;
}

/** Brings a result back from its code, read out, pasted or typed. What is no such code stays here, to be mended. */
export function CodeEntry({ quiz, take, result, onCode }: Props) {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const open = (event: Event) => {
    event.preventDefault();
    // What people copy from a letter may be the whole link.
    const code = text.slice(text.lastIndexOf('#') + 1);
    const read = readResultCode(code, [quiz]);
    setTrouble(read.ok ? undefined : result.unreadable[read.reason]);
    if (read.ok) onCode(code);
  };
  return (
    <form class="section" autocomplete="off" onSubmit={open}>
      <label for="code">{take.enter}</label>
      <p class="small soft" id="code-hint">
        {take.enterHint}
      </p>
      <div role="status" id="code-trouble">
        {trouble ? (
          <p key={trouble} class="notice wrong">
            {trouble}
          </p>
        ) : undefined}
      </div>
      <textarea
        id="code"
        rows={2}
        value={text}
        spellcheck={false}
        aria-describedby="code-hint code-trouble"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button" type="submit">
        {take.open}
      </button>
    </form>
  );
}
