/** What the operating system refused, in the user's words. */

/** Code of a system error, or the words by which DuckDB passes it on; what is wrong and what to do. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ENOSPC|EDQUOT)$|No space left on device|Disk quota exceeded|not enough space/i,
    'ディスクの空き容量が足りません。不要なファイルを消すか、空きのある場所を指定してください。',
  ],
  [
    /^EFBIG$|File too large/i,
    'この場所に置けるファイルの大きさの上限を超えました。ほかの場所を指定するか、管理者に上限を尋ねてください。',
  ],
  [
    /^(?:EACCES|EPERM)$|Permission denied|Operation not permitted|Access is denied/i,
    '権限がないか、ほかのプログラムが開いています。開いているプログラムを閉じるか、権限のある場所を指定してください。',
  ],
  [/^EROFS$|Read-only file system/i, '書き込みのできない場所です。書き込める場所を指定してください。'],
  [
    /^(?:EBUSY|ETXTBSY)$|used by another process|Could not set lock on file/i,
    'ほかのプログラムが使っています。そのプログラムを閉じてから、もう一度実行してください。',
  ],
  [/^ENOENT$|No such file or directory/i, '指定した場所にありません。名前と場所を確かめてください。'],
  [/^ENOTDIR$|Not a directory/i, 'パスの途中にフォルダーでないものがあります。場所を確かめてください。'],
  [/^EISDIR$|Is a directory/i, 'フォルダーです。ファイルの名前を指定してください。'],
  [/^ELOOP$/, 'リンクが輪になっています。リンクを直してください。'],
  [/^ENAMETOOLONG$/, '名前が長すぎます。短い名前にしてください。'],
  [/^ERR_FS_FILE_TOO_LARGE$/, 'ファイルが大きすぎます(2 GiB まで)。'],
  [/^EIO$/, '装置の読み書きに失敗しました。装置の接続を確かめてください。'],
  [/^E[NM]FILE$/, '開けるファイルの数の上限に達しました。ほかのプログラムを閉じてから、もう一度実行してください。'],
]

/** What the system refused and what to do; null for an error that is not the system's. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const said = codeOf(error) ?? error.message
  return REFUSALS.find(([words]) => words.test(said))?.[1] ?? null
}

/** `ENOENT` and the like; null for an error without a code. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
