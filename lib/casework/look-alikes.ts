import { lookAlikes } from "@/lib/law/authority/look-alike";
import { type AuthorityColumns, otherDomains } from "@/lib/store/authorities";
import type { Tx } from "@/lib/store/database";

/** The domains of an authority, that of its address among them, which imitate another authority's. */
export async function lookAlikesOf(
  tx: Tx,
  id: string,
  { domains, email }: Pick<AuthorityColumns, "domains" | "email">,
) {
  const own = email === null ? domains : [...domains, email];
  return own.length === 0 ? [] : lookAlikes(own, await otherDomains(tx, id));
}
