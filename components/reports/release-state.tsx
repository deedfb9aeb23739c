import { Tag } from "@/components/ui/tag";

export type ReleaseState = "prepared" | "released" | "discarded";

/** Where a version stands, as a word with its shape. */
export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  switch (state) {
    case "prepared":
      return <Tag tone="soon">Waits for release</Tag>;
    case "released":
      return <Tag tone="done">Released</Tag>;
    case "discarded":
      return <Tag>Discarded</Tag>;
  }
}
