import Link from "next/link";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/select-field";
import { categoryWords, requestCategories } from "@/lib/law/shared/category";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";
import { allStages, stages } from "@/lib/law/request/stage";
import { outcomeTable } from "@/lib/law/transparency/outcome";
import styles from "./queue-filters.module.css";

/** What narrows the queue now; null where nothing does. */
export interface QueueNarrowing {
  readonly q: string;
  readonly stage: string | null;
  readonly country: string | null;
  readonly instrument: string | null;
  readonly category: string | null;
  readonly outcome: string | null;
}

interface QueueFiltersProps {
  path: string;
  params: AddressParams;
  now: QueueNarrowing;
  /** What else stands in the address and stays there; null where the address says nothing. */
  kept: Readonly<Record<"view" | "sort", string | null>>;
  instruments: readonly Option[];
}

/** Search and filters as one plain form: every state of the queue is an address that can be shared. */
export function QueueFilters({ path, params, now, kept, instruments }: QueueFiltersProps) {
  const lists = choices(instruments);
  const chosen = lists.flatMap(({ name, label, options }) => {
    const value = now[name];
    const words = options.find((option) => option.value === value)?.label ?? value;
    return value === null ? [] : [{ name, words: `${label}: ${words}` }];
  });
  const chips = now.q === "" ? chosen : [{ name: "q", words: `Search: ${now.q}` }, ...chosen];
  return (
    <search className={styles["filters"]}>
      <form action={path} className={styles["form"]}>
        {Object.entries(kept).map(
          ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className={styles["search"]}>
          <label htmlFor="queue-q">Find a request</label>
          <input
            id="queue-q"
            name="q"
            type="search"
            defaultValue={now.q}
            maxLength={320}
            placeholder="Reference, account or authority"
            aria-describedby="queue-q-help"
          />
          <Button kind="quiet">Find</Button>
          <span id="queue-q-help" className="visually-hidden">
            Our reference however you write it, the authority’s reference or name, or an account in full
          </span>
        </div>
        <details className={styles["more"]} open={chosen.length > 0}>
          <summary>Filter{chosen.length > 0 && ` (${chosen.length})`}</summary>
          <div className={styles["lists"]}>
            {lists.map(({ name, label, options }) => (
              <div key={name}>
                <label htmlFor={`queue-${name}`}>{label}</label>
                <select id={`queue-${name}`} name={name} defaultValue={now[name] ?? ""}>
                  <option value="">Any</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <Button kind="quiet">Apply filters</Button>
          </div>
        </details>
      </form>
      {chips.length > 0 && (
        <ul className={styles["chips"]} aria-label="Filters in use">
          {chips.map(({ name, words }) => (
            <li key={name}>
              <Link href={addressWith(path, params, { [name]: null, after: null })} prefetch={false}>
                <span className="visually-hidden">Remove the filter </span>
                {words}
                <span aria-hidden="true"> ×</span>
              </Link>
            </li>
          ))}
          <li>
            <Link href={addressWith(path, {}, kept)} prefetch={false} className={styles["clear"]}>
              Clear all
            </Link>
          </li>
        </ul>
      )}
    </search>
  );
}

function choices(instruments: readonly Option[]) {
  return [
    { name: "stage", label: "Stage", options: allStages.map((value) => ({ value, label: stages[value].words })) },
    { name: "instrument", label: "Instrument", options: instruments },
    {
      name: "country",
      label: "Country",
      options: countryCodes
        .map((value) => ({ value, label: countryName(value) ?? value }))
        .sort((one, other) => one.label.localeCompare(other.label, "en")),
    },
    {
      name: "category",
      label: "Category",
      options: requestCategories.map((value) => ({ value, label: categoryWords[value] })),
    },
    {
      name: "outcome",
      label: "Outcome",
      options: reportedOutcomes.map((value) => ({ value, label: outcomeTable[value].words })),
    },
  ] as const satisfies readonly { name: keyof QueueNarrowing; label: string; options: readonly Option[] }[];
}
