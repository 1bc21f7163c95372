/** How files are read, whatever they are. */
export interface ReadSettings {
  /** Whether pages that are pictures of text are read. */
  ocr: boolean;
  /** Tried on PDFs that are locked. */
  passwords?: string[];
  /** Told before each picture that is read, which takes seconds. */
  onPicture?(): void;
}

export const withoutOcr: ReadSettings = { ocr: false };
