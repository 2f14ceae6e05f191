import { useState } from 'preact/hooks';
import { printPage } from '#browser/print.ts';
import { copyText, linkWith } from '#browser/share.ts';
import { groupCode } from '#domain/code/symbols.ts';
import type { ResultProps } from './props.ts';
import styles from './Result.module.css';

/** The result as a code, a link, a file or paper. The page sends nothing; it hands over. */
export function TakeAlong({
  take,
  forgets,
  here,
  part,
  myData,
  code,
}: ResultProps & { readonly code: string }) {
  const [said, setSaid] = useState<string>();
  const copy = async (text: string) => {
    setSaid((await copyText(text)) ? take.copied : take.notCopied);
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
        <a class="button" href={myData}>
          {take.file}
        </a>
        <button class="button" type="button" onClick={printPage}>
          {take.print}
        </button>
        <a class="button plain" href={`${part}#${code}`}>
          {take.part}
        </a>
      </div>
      <div role="status">{said ? <p key={said}>{said}</p> : undefined}</div>
    </section>
  );
}
