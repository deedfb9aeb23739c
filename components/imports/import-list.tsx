import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { figure } from "./figure";

export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  readonly rows: number;
  readonly added: number;
  readonly present: number;
  readonly by: string;
  readonly at: Date;
}

const columns = [
  { key: "file", header: "File" },
  { key: "at", header: "Imported" },
  { key: "by", header: "By" },
  { key: "rows", header: "Rows", numeric: true },
  { key: "added", header: "Added", numeric: true },
  { key: "present", header: "Here already", numeric: true },
  { key: "left", header: "Left out", numeric: true },
];

/** Every import that added something, newest first. */
export function ImportList({ imports }: { imports: readonly ListedImport[] }) {
  if (imports.length === 0)
    return (
      <Empty title="Nothing has been imported yet">
        <p>Each import is listed here with what it added, and stands on the record of every request it made.</p>
      </Empty>
    );
  const rows = imports.map(({ id, fileName, at, by, rows: all, added, present }) => ({
    key: id,
    cells: {
      file: fileName,
      at: <When at={at} />,
      by,
      rows: figure(all),
      added: figure(added),
      present: figure(present),
      left: figure(all - added - present),
    },
  }));
  return <Table stack caption="Earlier imports, newest first" captionHidden columns={columns} rows={rows} />;
}
