import { useState } from 'preact/hooks';
import { printPage } from '#browser/print.ts';
import type { Invitation } from '#domain/code/invitation.ts';
import { fill } from '#domain/phrase.ts';
import styles from './invite.module.css';
import type { InvitableQuiz, InviteProps } from './props.ts';
import { timeOf } from './time-of.ts';

interface Props extends InviteProps {
  readonly chosen: InvitableQuiz;
  readonly link: string;
  readonly invitation: Invitation;
}

type Drawing = typeof import('./drawing.ts');

/** A sheet for the wall, and its code as a file. What draws the code is loaded when somebody asks for it. */
export function Poster(props: Props) {
  const { words, link } = props;
  const [drawing, setDrawing] = useState<Drawing | 'unreachable'>();
  const load = async () => {
    try {
      setDrawing(await import('./drawing.ts'));
    } catch {
      setDrawing('unreachable');
    }
  };
  const drawn = typeof drawing === 'object' ? drawing : undefined;
  return (
    <section class="gap">
      <h2 class="screen-only">{words.poster}</h2>
      <p class="measure screen-only">{words.posterWhy}</p>
      <div class="actions">
        {drawn ? (
          <>
            <button key="print" class="button" type="button" onClick={printPage}>
              {words.print}
            </button>
            <button key="svg" class="button" type="button" onClick={() => drawn.saveSvg(link)}>
              {words.save} SVG
            </button>
            <button key="png" class="button" type="button" onClick={() => drawn.savePng(link)}>
              {words.save} PNG
            </button>
          </>
        ) : (
          <button key="draw" class="button" type="button" onClick={load}>
            {words.draw}
          </button>
        )}
      </div>
      <div role="status">
        {drawing === 'unreachable' ? <p class="notice wrong">{words.unreachable}</p> : undefined}
      </div>
      <Sheet {...props} drawn={drawn} />
    </section>
  );
}

function Sheet(props: Props & { readonly drawn: Drawing | undefined }) {
  const { words, chosen, invitation, link, drawn } = props;
  const { label, greeting } = invitation;
  return (
    <div class={drawn ? styles['sheet'] : `${styles['sheet']} ${styles['undrawn']}`}>
      <p class={styles['title']}>{chosen.title}</p>
      {label === '' ? undefined : (
        <p class={`notranslate ${styles['label']}`}>
          <bdi key={label}>{label}</bdi>
        </p>
      )}
      {greeting === '' ? undefined : (
        <p class="notranslate">
          <bdi key={greeting}>{greeting}</bdi>
        </p>
      )}
      {drawn ? (
        <figure key="drawn" class={styles['code']}>
          <drawn.QrCode text={link} title={words.camera} />
          <figcaption>{words.camera}</figcaption>
        </figure>
      ) : (
        <p key="undrawn">{words.undrawn}</p>
      )}
      <p>{fill(words.takes, { minutes: timeOf(props) })}</p>
      <p>{words.posterStays}</p>
      <p class={styles['address']}>
        {words.type}:{' '}
        <span class="notranslate" key={link}>
          {link}
        </span>
      </p>
    </div>
  );
}
