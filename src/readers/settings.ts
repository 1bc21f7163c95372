/** How files are read, whatever they are. */
export interface ReadSettings {
  /** Whether pages that are pictures of text are read. */
  ocr: boolean;
  /** Told before each of these, which takes seconds. */
  onPicture?(): void;
}

export const withoutOcr: ReadSettings = { ocr: false };
