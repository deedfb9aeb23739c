import { Table } from "@/components/ui/table";
import { dataCategories } from "@/lib/law/shared/data-category";
import { allDataFields, dataFields } from "@/lib/law/shared/data-field";

/** What can be named within each kind of data, with what names it. */
export function FieldTable() {
  return (
    <Table
      stack
      caption="Fields, by kind of data"
      columns={[
        { key: "of", header: "Kind of data", share: 30 },
        { key: "field", header: "Field", share: 30 },
        { key: "source", header: "Source", share: 40 },
      ]}
      rows={allDataFields.map((field) => {
        const { category, words, source } = dataFields[field];
        return { key: field, cells: { of: dataCategories[category].words, field: words, source } };
      })}
    />
  );
}
