import type { OfflineWords } from '../ja/offline'

export const offline: OfflineWords = {
  open: 'Use offline',
  title: 'Use offline',
  close: 'Close',
  purpose:
    'Makes the dashboard work in this browser when its server cannot be reached. Pages and precomputed results are kept by themselves. To filter, read documents and use SQL as well, keep the engine and the warehouse.',
  unavailable: {
    insecure:
      'Nothing can be kept at this address. Browsers allow it only for pages served over https or by this computer itself (localhost). Ask your administrator to serve the dashboard over https. Everything else works.',
    unsupported:
      'This browser does not let us keep anything: a private window, or a setting of the browser or your organisation. Everything else works.',
    development: 'Nothing is kept in development. Try it with "npm run build" and "npm run serve".',
  },
  sizes: (engine, warehouse) => `To be kept: engine ${engine}, warehouse ${warehouse}`,
  sizesUnknown: 'The server cannot be reached, so the size to be kept is unknown.',
  room: (used, quota) => `This site uses ${used} (about ${quota} allowed)`,
  onNewBuild:
    'When a new version is published you are told as soon as you are connected. Switching renews pages and precomputed results; the kept warehouse stays the old one until you keep it again, and is not used by the new pages.',
  keep: 'Keep',
  keepAgain: 'Keep the new version',
  keeping: 'Keeping',
  progress: (done, total) => `${done} of ${total}`,
  cancel: 'Stop',
  remove: 'Remove what was kept',
  notKept: 'The warehouse is not kept.',
  kept: (size, day) => `The warehouse (${size}) was kept on ${day}. It works without the server.`,
  keptOfBefore: 'The kept warehouse is of the version before. The pages that are open do not use it.',
  troubles: {
    no_room: 'There was not enough room. Remove data you do not need and try again.',
    unreachable: 'The server cannot be reached. Try again when you are connected.',
    new_build: 'A new version has been published. Reload the page, then keep it.',
    worker: 'The pages could not be kept. Reload the page and try again.',
    other: 'Nothing could be kept. Try again.',
  },
  newBuild: 'There is a new version. This page goes on working as it is; reload it when it suits you.',
  openNewBuild: 'Open the new version',
}
