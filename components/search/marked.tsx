import { Fragment } from "react";
import { markedParts, type SearchWords } from "@/lib/law/shared/search-words";

/** A text with what was looked for marked in it. */
export function Marked({ text, words }: { text: string; words: Pick<SearchWords, "words"> }) {
  return markedParts(text, words).map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name than their place
    <Fragment key={place}>{part.marked ? <mark>{part.text}</mark> : part.text}</Fragment>
  ));
}
