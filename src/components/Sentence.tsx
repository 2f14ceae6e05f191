import { spansOf } from '#domain/phrase.ts';

/** A filled sentence with its stressed words set apart. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <>
      {spansOf(text).map((span) =>
        span.isStressed ? (
          <em key={span.text}>{span.text}</em>
        ) : (
          <span key={span.text}>{span.text}</span>
        ),
      )}
    </>
  );
}
