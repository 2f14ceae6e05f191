import { useState } from 'preact/hooks';
import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { copyText, linkWith, printPage } from '#browser/share.ts';
import { groupCode } from '#domain/code/symbols.ts';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';

/** The result as a code, a link, a file or paper. The page sends nothing; it hands over. */
export function TakeAlong({
  quiz,
  take,
  forgets,
  here,
  code,
}: ResultProps & { readonly code: string }) {
  const [said, setSaid] = useState<string>();
  const copy = async (text: string) => {
    setSaid((await copyText(text)) ? take.copied : take.notCopied);
  };
  const save = () => {
    const text = JSON.stringify({ format: 1, site: 'serving-heart', quiz: quiz.id, code }, null, 2);
    downloadText(`${quiz.id}-${now().slice(0, 10)}.json`, `${text}\n`, 'application/json');
  };
  return (
    <section class="section gap">
      <h2>{take.title}</h2>
      <p class={`notranslate ${styles['code']}`}>
        <span class="visually-hidden">{take.code}: </span>
        <span key={code}>{groupCode(code)}</span>
      </p>
      <p class="small soft measure">
        {take.explain} {forgets}
      </p>
      <div class="actions">
        <button class="button" type="button" onClick={() => copy(groupCode(code))}>
          {take.copy}
        </button>
        <button class="button" type="button" onClick={() => copy(linkWith(here, code))}>
          {take.copyLink}
        </button>
        <button class="button" type="button" onClick={save}>
          {take.file}
        </button>
        <button class="button" type="button" onClick={printPage}>
          {take.print}
        </button>
      </div>
      <div role="status">{said ? <p key={said}>{said}</p> : undefined}</div>
    </section>
  );
}
