import { marks } from './marks.ts';

interface Props {
  /** A dimension's id, or `serving-heart` for the house. */
  readonly id: string;
  /** Its name, where no text beside it says it. */
  readonly label?: string;
  readonly class?: string;
}

// Without styles, too, a sign is no larger than a line of text.
const size = { viewBox: '0 0 24 24', width: 24, height: 24 } as const;

/** One of the signs; its drawing stands in the page's sprite. Nothing where none is drawn. */
export function Mark({ id, label, class: extra }: Props) {
  if (!marks.includes(id)) return null;
  const classes = extra ? `mark ${extra}` : 'mark';
  const drawing = <use href={`#mark-${id}`} />;
  return label ? (
    <svg class={classes} {...size} role="img" aria-label={label}>
      {drawing}
    </svg>
  ) : (
    <svg class={classes} {...size} aria-hidden="true">
      {drawing}
    </svg>
  );
}
