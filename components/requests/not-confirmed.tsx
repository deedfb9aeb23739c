import { Tag } from "@/components/ui/tag";
import { unconfirmed } from "@/lib/law/deadline/unconfirmed";

/** Beside what a default rule decides: nobody answers for it yet. */
export function NotConfirmed({ explained = false }: { explained?: boolean }) {
  if (!explained) return <Tag tone="soon">Not confirmed</Tag>;
  return (
    <p>
      <Tag tone="soon">Not confirmed</Tag> {unconfirmed} <a href="/desk/settings/rules">The law’s tables</a>
    </p>
  );
}
