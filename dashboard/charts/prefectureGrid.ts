/** A prefecture's tile: about where it lies among the others, in columns from the west and rows from the north. */
export interface PrefectureTile {
  readonly prefecture: string
  readonly english: string
  readonly column: number
  readonly row: number
}

/** `都道府県 English column row`, from north to south. Tiles of neighbours touch; the straits of Shimonoseki are left open. */
const TILES = `
北海道 Hokkaido 11 0
青森県 Aomori 11 1
秋田県 Akita 10 2
岩手県 Iwate 11 2
山形県 Yamagata 10 3
宮城県 Miyagi 11 3
石川県 Ishikawa 7 4
富山県 Toyama 8 4
新潟県 Niigata 9 4
福島県 Fukushima 10 4
福井県 Fukui 6 5
岐阜県 Gifu 7 5
長野県 Nagano 8 5
群馬県 Gunma 9 5
栃木県 Tochigi 10 5
茨城県 Ibaraki 11 5
山口県 Yamaguchi 1 6
島根県 Shimane 2 6
鳥取県 Tottori 3 6
兵庫県 Hyogo 4 6
京都府 Kyoto 5 6
滋賀県 Shiga 6 6
愛知県 Aichi 7 6
山梨県 Yamanashi 8 6
埼玉県 Saitama 9 6
東京都 Tokyo 10 6
千葉県 Chiba 11 6
広島県 Hiroshima 2 7
岡山県 Okayama 3 7
大阪府 Osaka 5 7
奈良県 Nara 6 7
三重県 Mie 7 7
静岡県 Shizuoka 8 7
神奈川県 Kanagawa 9 7
愛媛県 Ehime 3 8
香川県 Kagawa 4 8
和歌山県 Wakayama 6 8
佐賀県 Saga 0 8
福岡県 Fukuoka 1 8
高知県 Kochi 3 9
徳島県 Tokushima 4 9
長崎県 Nagasaki 0 9
大分県 Oita 1 9
熊本県 Kumamoto 0 10
宮崎県 Miyazaki 1 10
鹿児島県 Kagoshima 1 11
沖縄県 Okinawa 0 12
`

export const prefectureTiles: readonly PrefectureTile[] = TILES.trim()
  .split('\n')
  .map((line) => {
    const [prefecture = '', english = '', column = '', row = ''] = line.split(' ')
    return { prefecture, english, column: Number(column), row: Number(row) }
  })

/** Columns and rows of the grid. */
export const GRID = {
  columns: 1 + Math.max(...prefectureTiles.map(({ column }) => column)),
  rows: 1 + Math.max(...prefectureTiles.map(({ row }) => row)),
} as const
