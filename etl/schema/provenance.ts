/** Provenance and load tables: what was read, from which bytes, by which run. */
import { big, code, documentId, instant, integer, optional, referring, table, text } from './column'

export const provenance = {
  document: table('読み込んだ、または受け付けなかった文書（1ファイル1行）', ['document_id'], {
    document_id: text('文書の識別子（ファイルの SHA-256 の先頭16桁）'),
    path: text('ファイルの場所'),
    bytes: optional(big('ファイルの大きさ（バイト）')),
    encoding: optional(text('文字コード（utf-8 / shift_jis）')),
    media_type: optional(text('ファイルの種類（例 text/plain）')),
    sha256: optional(text('ファイルの SHA-256（16進64桁）')),
    loaded_at: instant('読み込んだ日時（協定世界時）'),
    status: code('document_status', '読み込みの結果（code の document_status）'),
    reject_reason: optional(text('受け付けなかった理由')),
    explained_bytes: optional(big('根拠・様式の文言・選択肢・頁の飾りとして説明できたバイト数')),
    unexplained_bytes: optional(big('説明できなかったバイト数')),
  }),
  source_line: table('文書の本文（1行ごと）', ['document_id', 'line_no'], {
    document_id: documentId(),
    line_no: integer('行番号（1から）'),
    byte_start: big('行頭のバイト位置（0から）'),
    text: text('行の文字列（改行を除く）'),
  }),
  evidence: table('記載の根拠（文書のバイト範囲）', ['evidence_id'], {
    evidence_id: text('根拠の識別子（文書と、そのバイト位置）'),
    document_id: documentId(),
    byte_start: big('始まりのバイト位置（0から、この位置を含む）'),
    byte_end: big('終わりのバイト位置（この位置を含まない）'),
    line_start: integer('始まりの行番号（1から）'),
    line_end: integer('終わりの行番号（この行を含む）'),
  }),
  load_run: table('読み込みの実行記録', ['run_id'], {
    run_id: text('実行の識別子'),
    started_at: instant('開始日時（協定世界時）'),
    finished_at: instant('終了日時（協定世界時）'),
    version: text('読み込みに使った版'),
    input: text('読み込み元の場所'),
    documents: integer('文書の数'),
    loaded: integer('読み込んだ文書の数'),
    rejected: integer('受け付けなかった文書の数'),
    unchanged: integer('前回から変わらなかった文書の数'),
  }),
  load_table: table('読み込みごとの各表の行数と内容の指紋', ['run_id', 'table_name'], {
    run_id: referring('load_run', text('実行の識別子')),
    table_name: text('表の名前'),
    rows: integer('行数'),
    content_hash: text('内容の指紋（行の順序によらない。同じ入力なら同じ値）'),
  }),
  load_input: table('読み込んだファイル（次の読み込みで、変わらないファイルを読み直さないため）', ['path'], {
    path: text('ファイルの場所'),
    sha256: text('ファイルの SHA-256（文書そのものではなく、その正規化した JSON のこともある）'),
    document_id: documentId(),
  }),
  load_issue: table('読み込みで気づいたこと', [], {
    document_id: optional(documentId()),
    severity: code('issue_severity', '重さ（code の issue_severity）'),
    code: text('種類（英小文字の符号）'),
    message: text('内容と、すべきこと'),
    line_no: optional(integer('行番号（1から）')),
    snippet: optional(text('該当箇所の抜粋')),
  }),
}
