import { useState } from 'preact/hooks';
import { voiceOf } from '#domain/code/any-code.ts';
import type { Findings } from '#domain/code/find-codes.ts';
import { writeMergedCode } from '#domain/code/merged-code.ts';
import { groupCode } from '#domain/code/symbols.ts';
import { count } from '#domain/phrase.ts';
import { type MergeResult, mergeVoices } from '#domain/quiz/merge.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import type { Voice } from '#domain/quiz/voice.ts';
import type { Interface } from '#schemas/interface.ts';
import type { RoomWords } from '#schemas/rooms.ts';
import { Boundary } from './Boundary.tsx';
import { Code } from './codes/Code.tsx';
import { HandOver } from './codes/HandOver.tsx';
import { PasteCodes } from './codes/PasteCodes.tsx';

interface Props {
  readonly quizzes: readonly Quiz[];
  readonly words: RoomWords['merge'];
  readonly codes: RoomWords['codes'];
  readonly trouble: Interface['trouble'];
  readonly locale: string;
}

/** For a gatherer: many codes in, one out that holds none of them. */
export function Merge(props: Props) {
  const { quizzes, codes, trouble, locale } = props;
  const [result, setResult] = useState<MergeResult>();
  const merge = ({ found }: Findings) => setResult(found.length > 0 ? merged(found) : undefined);
  return (
    <Boundary words={trouble}>
      <PasteCodes
        words={codes}
        quizzes={quizzes}
        kinds={(code) => voiceOf(code) !== undefined}
        locale={locale}
        onFind={merge}
      />
      {result ? <Outcome {...props} result={result} /> : undefined}
    </Boundary>
  );
}

function merged(found: Findings['found']): MergeResult {
  const voices = found.flatMap(({ verdict }): readonly Voice[] => {
    const voice = verdict.is === 'code' ? voiceOf(verdict) : undefined;
    return voice ? [voice] : [];
  });
  return mergeVoices(voices);
}

function Outcome({ result, words, codes, locale }: Props & { readonly result: MergeResult }) {
  if (!result.ok) {
    return (
      <p class="notice wait" key={result.reason}>
        {words.refused[result.reason]}
      </p>
    );
  }
  const code = writeMergedCode(result.value);
  const title = count(words.merged, result.value.group.people, locale);
  return (
    <section class="gap">
      <h2 key={title}>{title}</h2>
      <Code code={code} name={title} />
      <p class="measure">{words.holds}</p>
      <HandOver words={codes} text={groupCode(code)} />
      <p class="small soft measure">{words.goOn}</p>
    </section>
  );
}
