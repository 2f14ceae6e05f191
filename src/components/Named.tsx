import { Fragment } from 'preact';

interface Props {
  /** With the gap `{name}`, once or more. */
  readonly text: string;
  readonly name: string;
}

/** A sentence about somebody whose name came with a link: plain letters, in a direction of their own. */
export function Named({ text, name }: Props) {
  const [before, ...rest] = text.split('{name}');
  return (
    <span key={name}>
      {before}
      {rest.map((part) => (
        <Fragment key={part}>
          <bdi class="notranslate">{name}</bdi>
          {part}
        </Fragment>
      ))}
    </span>
  );
}
