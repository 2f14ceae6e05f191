interface Props {
  /** A dimension's id, or `serving-heart` for the house. */
  readonly id: string;
  /** Its name, where no text beside it says it. */
  readonly label?: string;
  readonly class?: string;
}

/** One of the signs; its drawing stands in the page's sprite. */
export function Mark({ id, label, class: extra }: Props) {
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true };
  return (
    <svg class={extra ? `mark ${extra}` : 'mark'} viewBox="0 0 24 24" {...naming}>
      <use href={`#mark-${id}`} />
    </svg>
  );
}
