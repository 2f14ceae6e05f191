import { Named } from '#components/Named.tsx';
import { fill } from '#domain/phrase.ts';
import type { Asked } from '#stores/mirror-reply.ts';
import type { MirrorReplyProps } from './props.ts';

type Props = Pick<MirrorReplyProps, 'words' | 'room'> & {
  readonly asked: Asked;
  readonly name: string;
  readonly asksAlone: boolean;
  /** Everything to know before one begins, and what one is asked while answering. */
  readonly isWhole: boolean;
  readonly isAnswering: boolean;
};

/** Who asks, what becomes of an answer, and that one may say no. */
export function Introduction({ words, room, asked, name, asksAlone, ...props }: Props) {
  const { isWhole, isAnswering } = props;
  const isAsked = asked.kind === 'asked';
  return (
    <div class="gap">
      <h1>{isAsked ? <Named text={room.titled} name={name} /> : room.title}</h1>
      {isWhole ? (
        <>
          <p class="standfirst measure">
            {isAsked ? <Named text={room.asks} name={name} /> : room.standfirst}
          </p>
          {isAsked ? <p class="small soft measure">{room.written}</p> : undefined}
          <p class="measure">
            <Named text={room.free} name={name} />
          </p>
          <p class="measure">
            <Named text={room.confidential} name={name} />
          </p>
          {asksAlone ? (
            <p class="notice wait">
              <Named text={room.alone} name={name} />
            </p>
          ) : undefined}
          <p class="measure">{room.memory}</p>
        </>
      ) : undefined}
      {isAnswering ? <p class="measure">{words.mirrorStem}</p> : undefined}
      {isWhole ? (
        <div class="measure small soft">
          <p>{fill(room.hint, { cannotSay: words.cannotSay })}</p>
          <p>
            <b>{room.limits}</b> {room.limitsSay}
          </p>
        </div>
      ) : undefined}
    </div>
  );
}
