import { groupCode } from '#domain/code/symbols.ts';
import { count } from '#domain/phrase.ts';
import { codesOf, type FinishedSheet, mergedCodeOf } from '#stores/sheet-entry.ts';
import { HandOver } from '../codes/HandOver.tsx';
import styles from './Entry.module.css';
import type { EntryProps } from './props.ts';

interface Props extends Pick<EntryProps, 'words' | 'codes' | 'team' | 'locale'> {
  readonly sheets: readonly FinishedSheet[];
}

/** What came out of the sheets: a code each, and from three a way to the team's picture. */
export function Codes({ words, codes, team, locale, sheets }: Props) {
  const written = codesOf(sheets).map(groupCode);
  const merged = mergedCodeOf(sheets);
  const title = count(words.codes, sheets.length, locale);
  return (
    <section class={`gap ${styles['out']}`}>
      <h2>
        <span key={title}>{title}</span>
      </h2>
      <ol class={`notranslate ${styles['codes']}`}>
        {written.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p class="measure">{words.holds}</p>
      <HandOver words={codes} text={written.join('\n')} copy={words.copyCodes} />
      {merged === undefined ? (
        <p class="small soft measure">{words.pictureFrom}</p>
      ) : (
        <>
          <p class="actions">
            <a class="button" href={`${team}#${merged}`}>
              {words.picture}
            </a>
          </p>
          <p class="small soft measure">
            {words.pictureHow} {words.memory}
          </p>
        </>
      )}
    </section>
  );
}
