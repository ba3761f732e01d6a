import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { Batches } from '../../../etl/load/batches'
import { LoadError } from '../../../etl/load/error'
import { Packer, SEPARATOR } from '../../../etl/load/pack'
import { appendRows } from '../../../etl/load/writer'
import type { Row } from '../../../etl/schema'
import { ddl } from '../../../etl/schema/ddl'
import { answer, evidence, formItem } from '../../fixtures/rows'

async function memory() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const table of ['form_item', 'evidence', 'answer', 'source_line'] as const) await connection.run(ddl(table))
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
  return { connection, rows }
}

const line = (text: string, no = 1): Row<'source_line'> => ({
  document_id: 'd',
  line_no: no,
  byte_start: 0,
  text,
})

it('keeps texts as they are: empty ones, line ends, quotes, commas, what looks like another type, rare characters', async () => {
  const { connection, rows } = await memory()
  const texts = ['', ' ', 'a\nb\r\n', '"', "'", ',', 'NULL', '12', 'true', '𠮷野家', '\u001f', '～①㍿']
  await appendRows(
    connection,
    'source_line',
    texts.map((text, i) => line(text, i + 1)),
  )
  expect(await rows('SELECT text FROM source_line ORDER BY line_no')).toEqual(texts.map((text) => [text]))
})

it('tells NULL from the empty text, and lists of no, one empty and several elements apart', async () => {
  const { connection, rows } = await memory()
  await appendRows(connection, 'answer', [
    answer('a', 'priority.I.1.1', 'answered', { value: '', note: null }),
    answer('a', 'priority.I.1.2', 'answered', { value: null, note: '' }),
  ])
  expect(await rows('SELECT value, note FROM answer')).toEqual([
    ['', null],
    [null, ''],
  ])
  const lists = [[], [''], ['する', 'しない'], ['', 'a', '']]
  await appendRows(
    connection,
    'form_item',
    lists.map((options, i) => formItem(`priority.I.1.${i}`, 'procedure.name', { options })),
  )
  expect(await rows('SELECT options FROM form_item')).toEqual(lists.map((options) => [options]))
})

it('puts rows of several documents together, and another assessment in the place of the one they name', async () => {
  const { connection, rows } = await memory()
  const batches = new Batches(() => Promise.resolve(connection))
  const packer = new Packer()
  for (const id of ['a', 'b']) {
    packer.add('evidence', [evidence(id, 0, 9), evidence(id, 9, 12)])
    packer.add('answer', [answer('same', `priority.I.1.${id}`, 'blank', {}), answer('same', 'x', 'blank', {})])
    await batches.add(packer.finish(), id === 'b' ? 'other' : null)
  }
  await batches.flush()
  expect(await rows('SELECT evidence_id FROM evidence')).toEqual([['a:0-9'], ['a:9-12'], ['b:0-9'], ['b:9-12']])
  expect(await rows('SELECT assessment_id, item_id FROM answer')).toEqual([
    ['same', 'priority.I.1.a'],
    ['same', 'x'],
    ['other', 'priority.I.1.b'],
    ['other', 'x'],
  ])
})

it('refuses a text that holds the separator instead of writing other rows', async () => {
  const { connection } = await memory()
  await expect(appendRows(connection, 'source_line', [line(`a${SEPARATOR}b`)])).rejects.toThrow(LoadError)
})

it('refuses a row without a value that it must have', () => {
  const rows = [Object.assign(line(''), { text: null })]
  expect(() => new Packer().add('source_line', rows)).toThrow(/表 source_line の列 text に値のない行/)
})
