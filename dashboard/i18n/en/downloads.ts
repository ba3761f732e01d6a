import type { DownloadWords } from '../ja/downloads'

export const downloads: DownloadWords = {
  download: 'Download',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON', arrow: 'Arrow' },
  pictures: { png: 'Picture (PNG)', svg: 'Picture (SVG)' },
  share: 'Save and share',
  cardLink: 'Copy link to here',
  writing: 'Writing the file…',
  saved: (file) => `Saved ${file}.`,
  cutTexts: (count) =>
    `${count} texts were longer than a cell of Excel may be (32,767 characters) and were cut there. CSV and JSON hold them whole.`,
  tooManyRows: (most) => `A sheet of Excel holds ${most} rows at most. Use CSV or Arrow.`,
  failed: 'The file could not be written',
}
