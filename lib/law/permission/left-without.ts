import type { Role } from "@/lib/law/permission/role";

/** How many persons a request needs of each role that carries it: two custodians, since who extracts does not check. */
const least = { intake: 1, reviewer: 1, senior_counsel: 1, custodian: 2 } as const satisfies Partial<
  Record<Role, number>
>;

export interface Colleague {
  readonly id: string;
  readonly roles: readonly Role[];
}

/**
 * The roles in which too few are left to carry a request, once a person is kept from it.
 *
 * @param recused who is kept from it already
 */
export function leftWithout(
  colleagues: readonly Colleague[],
  recused: readonly string[],
  personId: string,
): readonly Role[] {
  const left = colleagues.filter(({ id }) => id !== personId && !recused.includes(id));
  const theirs = colleagues.find(({ id }) => id === personId)?.roles ?? [];
  return theirs.filter((role) => {
    const needed = Object.entries(least).find(([name]) => name === role)?.[1] ?? 0;
    return left.filter(({ roles }) => roles.includes(role)).length < needed;
  });
}
