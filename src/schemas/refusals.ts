// Stops the build in words that say which file, which field and what was expected.

export function refuseMisfits(file: string, misfits: readonly string[]): void {
  if (misfits.length > 0) throw new Error([`${file}:`, ...misfits].join('\n  '));
}

/** Refuses words that belong to nothing. */
export function refuseStrays(
  folder: string,
  entries: readonly { readonly id: string }[],
  known: readonly string[],
): void {
  for (const { id } of entries) {
    if (known.includes(id.split('/').at(-1) ?? '')) continue;
    throw new Error(
      `content/${id}.yaml: belongs to nothing in ${folder}; known are ${known.join(', ')}`,
    );
  }
}
