import { GrowingText } from '#components/GrowingText.tsx';
import styles from './Guide.module.css';
import type { Texts } from './props.ts';

interface Props {
  readonly title: string;
  readonly id: string;
  readonly text: string;
  readonly texts: Texts;
  readonly kind?: 'aloud';
}

/** A part of the guide that is one text. */
export function Written({ title, id, text, texts, kind }: Props) {
  return (
    <section class={`keep measure ${kind ? styles[kind] : ''}`}>
      <h2>{title}</h2>
      <GrowingText
        id={id}
        label={title}
        text={texts.read(id, text)}
        onText={(changed) => texts.change(id, changed)}
      />
    </section>
  );
}
