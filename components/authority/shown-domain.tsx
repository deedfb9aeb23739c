/** A domain in which letters that only look like ours are marked: to the eye they are the same. */
export function ShownDomain({ text }: { text: string }) {
  const parts = text.split(/([^\u0021-\u007E]+)/);
  return parts.map((part, place) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other key
    place % 2 === 1 ? <mark key={place}>{part}</mark> : part,
  );
}
