import { onTestFinished, vi } from 'vitest'

/** A file as it was handed to the reader's downloads. */
export interface SavedFile {
  name: string
  blob: Blob
}

/** The files that the page saves in this test; they are kept from the disk. */
export function catchFiles(): SavedFile[] {
  const files: SavedFile[] = []
  const blobs = new Map<string, Blob>()
  const make = URL.createObjectURL.bind(URL)
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((source) => {
    const url = make(source)
    if (source instanceof Blob) blobs.set(url, source)
    return url
  })
  const clicking = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href)
    if (blob !== undefined) files.push({ name: this.download, blob })
  })
  onTestFinished(() => {
    making.mockRestore()
    clicking.mockRestore()
  })
  return files
}
