import type { Format } from '../../export/formats'
import type { PictureFormat } from '../../export/pictures'

export interface DownloadWords {
  download: string
  /** What each format is for. */
  formats: Record<Format, string>
  pictures: Record<PictureFormat, string>
  /** Of the menu of what can be taken away from a card. */
  share: string
  cardLink: string
  writing: string
  saved: (file: string) => string
  cutTexts: (count: string) => string
  tooManyRows: (most: string) => string
  failed: string
}

/** Words of the downloads under a result. */
export const downloads: DownloadWords = {
  download: 'ダウンロード',
  formats: { csv: 'CSV', xlsx: 'Excel（XLSX）', json: 'JSON', arrow: 'Arrow' },
  pictures: { png: '図（PNG）', svg: '図（SVG）' },
  share: '保存・共有',
  cardLink: 'ここへのリンクを写す',
  writing: 'ファイルを作っています…',
  saved: (file) => `${file} を保存しました。`,
  cutTexts: (count) =>
    `Excel のセルに入る長さ（32,767 文字）を超えた文が ${count} か所あり、そこで切りました。全文は CSV か JSON にあります。`,
  tooManyRows: (most) => `Excel のシートに入るのは ${most} 行までです。CSV か Arrow を使ってください。`,
  failed: 'ファイルを作れませんでした',
}
