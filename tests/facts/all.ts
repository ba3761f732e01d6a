/** The facts of all source documents. */
import { facts as doc000 } from './doc000'
import { facts as doc001 } from './doc001'
import { facts as doc002 } from './doc002'
import { facts as doc003 } from './doc003'
import { facts as doc004 } from './doc004'
import type { DocumentFacts } from './fact'

export const allFacts: readonly DocumentFacts[] = [doc000, doc001, doc002, doc003, doc004]
