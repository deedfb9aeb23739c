import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { allDataCategories, dataCategories } from "@/lib/law/shared/data-category";

/** What each kind of data is, from the least to the most intrusive, for who reads an instrument that uses other words. */
export function KindsOfData() {
  return (
    <Disclosure summary="What each kind of data is">
      <Facts
        items={allDataCategories.map((kind) => ({
          term: dataCategories[kind].words,
          value: dataCategories[kind].examples,
        }))}
      />
    </Disclosure>
  );
}
