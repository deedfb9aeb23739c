/** A file as a custodian submitted it, with the customer whose item it is said to answer. */
export interface SubmittedFile {
  readonly name: string;
  readonly sha256: string;
  /** Null where nobody has said whose account it is. */
  readonly customerId: string | null;
  readonly account: string;
}

/** SHA-256 of no bytes at all: an empty export is nobody’s. */
const ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** What the desk knows of other customers: what was produced for them, and the accounts they have. */
export interface KnownElsewhere {
  /** Files produced for a customer, in this or another request. */
  readonly produced: readonly {
    readonly sha256: string;
    readonly customerId: string | null;
    readonly account: string;
  }[];
  readonly accounts: readonly { readonly identifier: string; readonly customerId: string }[];
}

/**
 * Names of files that seem to hold another customer's data: the very same bytes were produced for an account of another
 * customer, or the name of the file carries such an account. The bytes themselves are for the custodian's eye: mail
 * rightly names people of other customers.
 */
export function ofAnotherCustomer(files: readonly SubmittedFile[], known: KnownElsewhere): readonly string[] {
  const strange = files.filter((file) => {
    const twice = [...known.produced, ...files].some(
      (other) => sameBytes(file, other) && apart(file, other) && other.account !== file.account,
    );
    const name = file.name.toLowerCase();
    const named = known.accounts.some(
      ({ identifier, customerId }) =>
        customerId !== file.customerId && identifier.length > 5 && holds(name, identifier.toLowerCase()),
    );
    return twice || (named && !holds(name, file.account.toLowerCase()));
  });
  return strange.map(({ name }) => name);
}

function sameBytes(one: { readonly sha256: string }, other: { readonly sha256: string }): boolean {
  return one.sha256 === other.sha256 && one.sha256 !== ofNothing;
}

function apart(one: { readonly customerId: string | null }, other: { readonly customerId: string | null }): boolean {
  return one.customerId === null || one.customerId !== other.customerId;
}

/** As a word of its own: `bob@x.example` is not in `tebob@x.example.zip`. */
function holds(name: string, identifier: string): boolean {
  const at = name.indexOf(identifier);
  if (at < 0) return false;
  const before = name.charAt(at - 1);
  const after = name.charAt(at + identifier.length);
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
