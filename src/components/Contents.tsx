import type { ComponentChildren } from 'preact';
import styles from './Contents.module.css';
import { Mark } from './Mark.tsx';

export interface Entry {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly text: ComponentChildren;
  readonly mark: string;
  readonly meta: readonly { readonly text: string; readonly datetime?: string }[];
}

interface Props {
  readonly level: 2 | 3;
  readonly entries: readonly Entry[];
  readonly label?: string;
}

/** Things to read, a line each: sign, title, a real passage, and when. */
export function Contents({ level, entries, label }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol class={styles['contents']} aria-label={label}>
      {entries.map(({ href, title, text, mark, meta }) => (
        <li class="keep" key={href}>
          <Mark id={mark} />
          <div>
            <Heading class={styles['title']}>
              <a href={href}>{title}</a>
            </Heading>
            <p>{text}</p>
          </div>
          <p class={styles['meta']}>
            {meta.map((part) =>
              part.datetime ? (
                <time key={part.text} datetime={part.datetime}>
                  {part.text}
                </time>
              ) : (
                <span key={part.text}>{part.text}</span>
              ),
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
