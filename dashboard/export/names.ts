/** Longest part of a file's name that is taken from a title: some systems allow no more than 255 bytes in all. */
const LONGEST = 60

/** The name of a downloaded file without its ending: what it holds and, where known, as of which day (ISO). */
export function fileStem(title: string, day: string | null): string {
  // No system's separators, wildcards or control characters; Windows drops dots and blanks at the end.
  const kept = title
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
  const words = [...kept]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
  return ['PIA-Atlas', words, day ?? ''].filter((part) => part !== '').join('_')
}
