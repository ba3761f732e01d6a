/** Which texts the five documents share, as read by hand, and what happens to copies under another name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../fixtures/documents'
import { loadInto, query } from '../fixtures/etl'
import { perturbations } from '../fixtures/perturbations'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  const raw = join(folder, 'raw')
  mkdirSync(raw)
  for (const { file, bytes } of documents) writeFileSync(join(raw, file), bytes)
  await loadInto(join(folder, 'five.duckdb'), [raw])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Those of the texts that contain some words: who uses them. */
async function usersOf(words: string, near: boolean): Promise<string[]> {
  const key = near ? 'similar_id' : 'passage_id'
  const rows = await query(
    join(folder, 'five.duckdb'),
    `SELECT string_agg(DISTINCT municipality, '・' ORDER BY municipality)
     FROM passage_use JOIN passage USING (passage_id) JOIN assessment USING (assessment_id)
     WHERE ${key} IN (SELECT ${key} FROM passage WHERE contains(text, '${words}')) GROUP BY ${key} ORDER BY ALL`,
  )
  return rows.map(String)
}

const KOSHIGAYA_KANAZAWA = '越谷市・金沢市'
const ALL_WITH_CLOUD = '奈良市・川口市・狭山市・越谷市'
const ALL_LINKED = '奈良市・狭山市・越谷市・金沢市'

describe('texts that are the same in several documents', () => {
  it.each([
    ['サーバ等はクラウド事業者が保有・管理する環境に設置し', [ALL_WITH_CLOUD]],
    ['日本国内でのデータ保管を条件としていること', [ALL_WITH_CLOUD]],
    ['本番環境とは別のデータセンター内に保存される', [ALL_WITH_CLOUD]],
    ['ガバメントクラウド上での業務データの取扱いについては', [ALL_WITH_CLOUD]],
    ['疑義が生じる場合は、地方公共団体とデジタル庁', [ALL_WITH_CLOUD]],
    ['情報連携においてのみ、情報提供用個人識別符号', [ALL_LINKED]],
    ['情報提供ネットワークシステムを使用した特定個人情報の照会及び照会した情報の受領', [ALL_LINKED]],
    ['データセンターへの入館及びサーバ室への入室', ['奈良市・狭山市']],
    ['日本国内でデータを保管している', [KOSHIGAYA_KANAZAWA]],
    ['UTM(コンピュータウイルス', [KOSHIGAYA_KANAZAWA]],
    ['定期的に自己点検を実施することとしている', [KOSHIGAYA_KANAZAWA]],
    ['送信する特定個人情報の暗号化を行っており', [KOSHIGAYA_KANAZAWA]],
  ])('%s', async (words, users) => {
    expect(await usersOf(words, false)).toEqual(users)
  })
})

describe('texts that are nearly the same', () => {
  it.each([
    // VPNの・VPN等の, 団体・各団体システムとの接続.
    ['VPNの技術を利用し', [ALL_LINKED]],
    // 業務につく・就く, 運用規則・運用方法, 研修を行うこととしている・研修を実施している.
    ['業務につく場合は、運用規則等について研修', [ALL_LINKED]],
    // 保守・運用を行う事業者, クラウドサービス事業者.
    ['中間サーバ・プラットフォームの運用に携わる職員及び事業者に対し、セキュリティ研修', [ALL_LINKED]],
    ['HDDやSSDなどの記録装置', [KOSHIGAYA_KANAZAWA]],
    ['脅威検出やDDoS対策を24時間365日', [KOSHIGAYA_KANAZAWA]],
    ['なりすましによる不正を防止する観点から、共用ID', ['奈良市・金沢市']],
    // The generation of the intermediate server before, and the one in ISMAP clouds, are two.
    ['統一した設備環境', ['奈良市・狭山市']],
    ['登録されたクラウドサービス事業者による高レベルのセキュリティ管理', [KOSHIGAYA_KANAZAWA]],
    // A municipality's own words.
    ['生体認証を行っている電算機室のオートロック扉', ['川口市']],
    ['越谷市文書管理規程', []],
    ['本団体文書管理規程により施錠できる', ['越谷市']],
    ['職員対象にeラーニング研修', ['狭山市']],
  ])('%s', async (words, users) => {
    expect(await usersOf(words, true)).toEqual(users)
  })
})

it('川口市 shares least of its text, 越谷市 most', async () => {
  const rows = await query(
    join(folder, 'five.duckdb'),
    'SELECT municipality, own_share FROM text_share JOIN assessment USING (assessment_id) ORDER BY own_share',
  )
  const shares = rows.map((row) => (Array.isArray(row) ? [String(row[0]), Number(row[1])] : []))
  expect(shares.map(([name]) => name)).toEqual(['越谷市', '狭山市', '金沢市', '奈良市', '川口市'])
  // 川口市: the passages on the Government Cloud (some 800 of 10,300 characters) and the declaration of the form.
  expect(Number(shares[4]?.[1])).toBeGreaterThan(0.88)
  expect(Number(shares[4]?.[1])).toBeLessThan(0.93)
})

describe('a copy under another name', () => {
  const original = documents[4]?.text ?? ''
  const copy = original
    .replaceAll('埼玉県川口市長', '長野県松本市長')
    .replaceAll('川口市', '松本市')
    .replaceAll('当市', '本市')
  const REMARK = '後期高齢者医療市町村システムは、府内連携システムを介して目的を超えた紐付けがされないよう'

  /** Own share of the copy beside the original. */
  async function ownShare(text: string | Uint8Array): Promise<number> {
    const path = mkdtempSync(join(folder, 'copy-'))
    const output = join(path, 'w.duckdb')
    writeFileSync(join(path, 'a.txt'), original)
    writeFileSync(join(path, 'b.txt'), text)
    await loadInto(output, [path])
    const rows = await query(
      output,
      `SELECT own_share FROM text_share JOIN assessment USING (assessment_id) WHERE municipality = '松本市'`,
    )
    expect(rows).toHaveLength(1)
    return Number(rows[0])
  }

  it('has no text of its own', async () => {
    expect(await ownShare(copy)).toBe(0)
  })

  it.each(['数字と英字を全角に', '括弧を全角に', 'サーバに長音を付ける', 'Shift_JIS', 'BOM と CRLF'])(
    'has none printed otherwise: %s',
    async (name) => {
      const perturbation = perturbations.find((each) => each.name === name)
      expect(await ownShare(perturbation?.apply(copy) ?? '')).toBe(0)
    },
  )

  it('has none with a word changed, and some with another text', async () => {
    expect(copy).toContain(REMARK)
    expect(await ownShare(copy.replaceAll(REMARK, REMARK.replace('目的を超えた', '範囲を超えた')))).toBe(0)
    const other = '窓口の端末は離席のたびに施錠し、鍵は係長が管理簿に記して預かるので持ち出されることがない'
    expect(await ownShare(copy.replaceAll(REMARK, other))).toBeGreaterThan(0.004)
  })
})
