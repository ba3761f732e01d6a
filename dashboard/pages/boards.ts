import type { Component } from 'svelte'
import type { Board } from '../state/view'

type Page = Component<Record<string, never>>

/** The page of each board. The overview is part of the first screen; the others are fetched when they are opened. */
export const boardPages: Readonly<Record<Exclude<Board, 'overview'>, () => Promise<{ default: Page }>>> = {
  municipalities: () => import('./Municipalities.svelte'),
  municipality: () => import('./Municipality.svelte'),
  compare: () => import('./Compare.svelte'),
  vendors: () => import('./Vendors.svelte'),
  cloud: () => import('./Cloud.svelte'),
  incidents: () => import('./Incidents.svelte'),
  measures: () => import('./Measures.svelte'),
  changes: () => import('./Changes.svelte'),
  legal: () => import('./Legal.svelte'),
  findings: () => import('./Findings.svelte'),
  search: () => import('./Search.svelte'),
}
