/*
 * Runs the worker script whose address is this worker's name. When DuckDB-WASM's start fails (its module cannot be fetched
 * or compiled) it only leaves a rejected promise behind and answers nothing; thrown again outside that promise, the
 * failure reaches the page as the worker's `error` event. Plain JavaScript: the file is published as it stands.
 */
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  setTimeout(() => {
    throw event.reason
  })
})
importScripts(self.name)
