import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { type Finding, findCodes } from '#domain/code/find-codes.ts';
import { codesOf, gather, NOTHING, type Round } from '#domain/gathering.ts';
import { Boundary } from '../Boundary.tsx';
import { Found, PasteCodes, type Read } from '../codes/PasteCodes.tsx';
import { OpenFile } from './OpenFile.tsx';
import { isForTeam, type TeamProps } from './props.ts';
import { Shown } from './Shown.tsx';
import styles from './Team.module.css';
import type { FoundInFile } from './take.ts';

/** Codes in, a team's picture out. All of it is in memory, and in the file a trainer saves. */
export function Team(props: TeamProps) {
  const [beginning, setBeginning] = useState(0);
  return (
    <Boundary words={props.trouble}>
      <Room key={beginning} {...props} onEmpty={() => setBeginning(beginning + 1)} />
    </Boundary>
  );
}

function Room(props: TeamProps & { readonly onEmpty: () => void }) {
  const { quizzes, words, codes, locale } = props;
  const [rounds, setRounds] = useState(NOTHING);
  /** What a link or a file brought, and into which round. */
  const [brought, setBrought] = useState<Read & { readonly round: Round }>();
  const known = useMemo(() => codesOf(rounds), [rounds]);
  const add = (round: Round, found: readonly Finding[], marked?: ReadonlySet<string>) =>
    setRounds((before) => gather(before, round, found, marked));

  useLayoutEffect(() => {
    const take = (state: string) => {
      const findings = findCodes(state, quizzes);
      setBrought({ findings, known: undefined, round: 'latest' });
      setRounds((before) => gather(before, 'latest', findings.found));
    };
    const carried = takeFragment();
    if (carried !== undefined) take(carried);
    return watchFragment(take);
  }, [quizzes]);

  const open = (round: Round, { findings, shown }: FoundInFile) => {
    add(round, findings.found, shown);
    setBrought({ findings, known, round });
  };
  const pasting = { words: codes, quizzes, kinds: isForTeam, locale, known };
  const broughtInto = (round: Round) => (
    <Found {...pasting} read={brought?.round === round ? brought : undefined} />
  );
  return (
    <div class={`gap ${styles['flow']}`}>
      <PasteCodes {...pasting} onFind={({ found }) => add('latest', found)} />
      <OpenFile
        {...props}
        onOpen={({ latest, earlier }) => {
          open('latest', latest);
          add('earlier', earlier.findings.found, earlier.shown);
        }}
      />
      <div class="screen-only">{broughtInto('latest')}</div>
      <Shown {...props} rounds={rounds} />
      {rounds.latest.length > 0 ? (
        <details class={`screen-only ${styles['earlier']}`}>
          <summary>{words.earlierTitle}</summary>
          <div class="gap">
            <p class="measure">{words.earlierHint}</p>
            <PasteCodes
              {...pasting}
              id="pasted-earlier"
              label={words.earlierPaste}
              onFind={({ found }) => add('earlier', found)}
            />
            <OpenFile {...props} onOpen={({ latest }) => open('earlier', latest)} />
            {broughtInto('earlier')}
          </div>
        </details>
      ) : undefined}
    </div>
  );
}
