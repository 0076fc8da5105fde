export { type BookSources, modelBook } from "./book.ts";
export type { Block, Book, Row, Section } from "./document.ts";
export { everySection } from "./document.ts";
export { type Evidence, type Records, readEvidence, readRecords } from "./evidence.ts";
export { bookAsMarkdown } from "./markdown.ts";
