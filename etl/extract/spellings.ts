/** Words of the official form that municipalities also write otherwise. */

const SPELLINGS: readonly (readonly [string, ...(readonly string[])])[] = [
  ['及び', 'および'],
  ['又は', 'または'],
  ['並びに', 'ならびに'],
  ['取扱い', '取り扱い', '取扱'],
  ['問合せ', '問い合わせ', '問合わせ'],
  ['漏えい', '漏洩'],
  ['。)', ')'],
]

/** A name of the form in all the ways in which its words are written, its own first. */
export function spellingsOf(name: string): readonly string[] {
  return SPELLINGS.reduce<readonly string[]>(
    (written, [official, ...others]) =>
      written.flatMap((text) => [
        text,
        ...(text.includes(official) ? others.map((other) => text.replaceAll(official, other)) : []),
      ]),
    [name],
  )
}
