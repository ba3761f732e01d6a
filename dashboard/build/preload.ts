import type { Plugin } from 'vite'

/** What draws the charts: every page asks for it as soon as its own script runs. */
const RENDERER = 'charts/render.ts'

/** Lets the browser fetch what draws the charts beside the page's script, not after that has been fetched and run. */
export function preloadRenderer(): Plugin {
  return {
    name: 'pia-atlas:preload-renderer',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk }) {
        const chunks = Object.values(bundle ?? {}).flatMap((file) => (file.type === 'chunk' ? [file] : []))
        const renderer = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(RENDERER))
        if (!renderer) throw new Error(`no chunk of ${RENDERER}`)
        const files = [renderer.fileName, ...renderer.imports].filter((file) => file !== chunk?.fileName)
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        }))
      },
    },
  }
}
