import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawBelow } from '#browser/chance.ts';
import { now } from '#browser/clock.ts';
import { takeFragment, watchFragment } from '#browser/fragment.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { keepInTab, keptInTab } from '#browser/tab-memory.ts';
import { tickedIn } from '#browser/ticked.ts';
import { PREFIX } from '#domain/saved.ts';
import { createInvitedSession, type Invited } from '#stores/invited-session.ts';
import { Boundary } from '../Boundary.tsx';
import { Ending } from './Ending.tsx';
import { InvitedForm } from './InvitedForm.tsx';
import styles from './invited.module.css';
import type { InvitedProps } from './props.ts';

/** Taking a reflection because a link asked for it. The first render is the form, as the server wrote it. */
export function TakingByInvitation(props: InvitedProps) {
  return (
    <Boundary words={props.trouble} myData={props.myData}>
      <TakingPage {...props} />
    </Boundary>
  );
}

function TakingPage(props: InvitedProps) {
  const { quiz } = props;
  const [team] = useState(() =>
    createInvitedSession(
      quiz,
      () => ({ store: createBrowserStore(PREFIX), now }),
      () => drawBelow(2 ** 32),
    ),
  );
  const invited = useStore(team.$invited);
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const open = (code: string | undefined) => {
      team.open(code, tickedIn(root.current?.querySelector('form') ?? null));
      if (code !== undefined && team.$invited.get().kind === 'invited') keepInTab(code);
    };
    open(takeFragment() ?? keptInTab());
    const stop = watchFragment(open);
    return () => {
      stop();
      team.close();
    };
  }, [team]);

  const isForm = invited.kind === 'loading' || invited.kind === 'invited';
  return (
    <div class={styles['whole']} ref={root}>
      {isForm ? (
        <InvitedForm {...props} team={team} invited={invited} />
      ) : (
        <div class="gap">
          <Uninvited {...props} invited={invited} />
          {invited.kind === 'own' ? (
            <Ending {...props} team={team} unanswered={0} way={props.result} />
          ) : undefined}
        </div>
      )}
    </div>
  );
}

/** Nobody asked: what there is to do all the same. */
function Uninvited(props: InvitedProps & { readonly invited: Invited }) {
  const { invited, words, form, invite } = props;
  const isUnreadable = invited.kind === 'unreadable';
  const said = isUnreadable
    ? words.unreadable[invited.reason]
    : invited.kind === 'own'
      ? words.ownFound
      : words.nothingFound;
  return (
    <div class="spread">
      <div class="gap">
        <p class={isUnreadable ? 'notice wrong' : 'measure'} role="status" key={said}>
          {said}
        </p>
        {invited.kind === 'own' ? undefined : (
          <p class="actions">
            <a class="button first" href={form}>
              {words.takeIt}
            </a>
            <a class="button" href={invite}>
              {words.inviteTeam}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
