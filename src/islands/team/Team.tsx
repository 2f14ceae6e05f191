import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawNumber } from '#browser/chance.ts';
import { now } from '#browser/clock.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { keepInTab, keptInTab } from '#browser/tab-memory.ts';
import { PREFIX } from '#domain/saved.ts';
import { createTeamTaking, type Invited } from '#stores/team-taking.ts';
import { Boundary } from '../Boundary.tsx';
import { givenIn } from '../taking/given-in.ts';
import { Contributed } from './Contributed.tsx';
import type { TeamProps } from './props.ts';
import { TeamForm } from './TeamForm.tsx';
import styles from './team.module.css';

const LOADING: Invited = { kind: 'loading' };

/** Taking a reflection because a link asked for it. The first render is the form, as the server wrote it. */
export function Team(props: TeamProps) {
  return (
    <Boundary
      words={props.trouble}
      rescue={
        <a class="button" href={props.myData}>
          {props.trouble.myData}
        </a>
      }
    >
      <TeamPage {...props} />
    </Boundary>
  );
}

function TeamPage(props: TeamProps) {
  const { quiz, words } = props;
  const [team] = useState(() =>
    createTeamTaking(quiz, () => ({ store: createBrowserStore(PREFIX), now }), drawNumber),
  );
  const invited = useStore(team.$invited, { ssr: () => LOADING });
  const [links, setLinks] = useState(0);
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const open = (code: string | undefined) => {
      team.open(code, givenIn(root.current?.querySelector('form') ?? null));
      if (code !== undefined && team.$invited.get().kind === 'invited') keepInTab(code);
    };
    open(takeFragment() ?? keptInTab());
    const stop = watchFragment((code) => {
      open(code);
      setLinks((before) => before + 1);
    });
    return () => {
      stop();
      team.close();
    };
  }, [team]);

  const isForm = invited.kind === 'loading' || invited.kind === 'invited';
  return (
    <div class={styles['team']} ref={root}>
      {isForm ? (
        <TeamForm key={links} {...props} team={team} invited={invited} />
      ) : (
        <div class="spread">
          <div class="gap">
            <Uninvited {...props} invited={invited} />
            {invited.kind === 'own' ? (
              <section class="gap">
                <h2>{words.code}</h2>
                <Contributed
                  {...props}
                  contributions={team.contribute()}
                  unanswered={0}
                  invitation={undefined}
                />
              </section>
            ) : undefined}
          </div>
        </div>
      )}
    </div>
  );
}

/** Nobody asked: what there is to do all the same. */
function Uninvited({
  invited,
  words,
  form,
  invite,
  here,
}: TeamProps & { readonly invited: Invited }) {
  if (invited.kind === 'own') return <p class="standfirst measure">{words.ownFound}</p>;
  return (
    <>
      {invited.kind === 'unreadable' ? (
        <p class="notice wrong" role="alert" key={invited.reason}>
          {words.unreadable[invited.reason]}
        </p>
      ) : (
        <p class="standfirst measure">{words.nothingFound}</p>
      )}
      <p class="actions">
        <a class="button first" href={form}>
          {words.takeIt}
        </a>
        {invited.kind === 'unreadable' ? (
          <a key="without" class="button" href={here}>
            {words.withoutLink}
          </a>
        ) : (
          <a key="invite" class="button" href={invite}>
            {words.inviteTeam}
          </a>
        )}
      </p>
    </>
  );
}
