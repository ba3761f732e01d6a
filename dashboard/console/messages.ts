/** The console's words. DuckDB's own messages are English and shown as they are. */
const ja = {
  title: 'SQL',
  intro:
    '倉庫（評価書から読み取った表）に SQL で問いを投げます。倉庫は読むだけで、何を書いても変わりません。計算はこのブラウザーの中で行い、外部には何も送りません。',
  saved: '保存済みの問い',
  choose: '（自分で書く）',
  editor: 'SQL 文',
  editorHint: 'Ctrl+Enter（⌘+Enter）で実行。Ctrl+Space で表や列の名前の候補。Tab で次の項目へ移ります。',
  parameters: 'パラメーター',
  noValue: '空欄は指定なし（NULL）',
  run: '実行',
  running: '実行中…',
  loading: '集計エンジンを読み込んでいます…',
  csv: 'CSV をダウンロード',
  rows: (count: string, time: string) => `${count} 行、${time} ミリ秒`,
  firstRows: (shown: string) => `先頭の ${shown} 行を表示しています。CSV にはすべての行が入ります。`,
  noRows: '結果は 0 行です。',
  result: '結果',
  failed: '実行できませんでした',
  place: (line: number, column: number) => `${line} 行目 ${column} 文字目へ移動`,
  tables: '表とビュー',
  insert: 'この表を見る SQL を書く',
  idle: 'まだ実行していません。',
}

export type ConsoleMessages = typeof ja

const en: ConsoleMessages = {
  title: 'SQL',
  intro:
    'Ask the warehouse (the tables read from the assessments) in SQL. It is read-only: nothing you write changes it. Everything runs in this browser; nothing is sent anywhere.',
  saved: 'Saved questions',
  choose: '(write your own)',
  editor: 'SQL statement',
  editorHint: 'Ctrl+Enter (⌘+Enter) runs it. Ctrl+Space offers names of tables and columns. Tab leaves the editor.',
  parameters: 'Parameters',
  noValue: 'Empty means not given (NULL)',
  run: 'Run',
  running: 'Running…',
  loading: 'Loading the engine…',
  csv: 'Download CSV',
  rows: (count, time) => `${count} rows, ${time} ms`,
  firstRows: (shown) => `The first ${shown} rows are shown. The CSV holds all rows.`,
  noRows: 'The result has no rows.',
  result: 'Result',
  failed: 'The statement could not be run',
  place: (line, column) => `Go to line ${line}, column ${column}`,
  tables: 'Tables and views',
  insert: 'Write SQL that shows this table',
  idle: 'Not run yet.',
}

export const messages = { ja, en }
