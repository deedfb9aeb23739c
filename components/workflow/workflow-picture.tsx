import { box, drawWorkflow, type Label, pair, pictureLabel } from "@/components/workflow/workflow-layout";
import styles from "./workflow-picture.module.css";

/** The workflow as a picture; the same stands below it as a table. */
export function WorkflowPicture() {
  const { arrows, boxes, height, legend, width } = drawWorkflow();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles["box"]} aria-label="Picture of the workflow; scrolls sideways" tabIndex={0}>
      <svg
        className={styles["picture"]}
        viewBox={`0 0 ${width} ${height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> would lose the text, and the desk's colours
        role="img"
        aria-label={pictureLabel}
      >
        <defs>
          <marker
            id="workflow-head"
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" className={styles["head"]} />
          </marker>
        </defs>
        {arrows.map(({ key, way }) => (
          <path key={key} d={way} className={styles["way"]} markerEnd="url(#workflow-head)" />
        ))}
        {boxes.map((one) => (
          <g key={one.stage} className={styles[one.end ? "end" : "stage"]}>
            <rect x={one.x} y={one.y} width={box.width} height={one.height} rx={one.end ? 16 : 3} />
            <text x={one.x + box.width / 2} y={one.y + one.height / 2 + 5} textAnchor="middle">
              {one.words}
            </text>
          </g>
        ))}
        {arrows.map(({ key, label }) => (
          <Words key={key} label={label} />
        ))}
        <Words label={legend} />
      </svg>
    </section>
  );
}

function Words({ label: { anchor, leading, lines, second, x, y } }: { label: Label }) {
  const out = anchor === "start" ? 1 : -1;
  const from = second ? x + out * pair.shift : x;
  return (
    <>
      {second && <circle cx={x + out * pair.first} cy={y - 4} r={pair.radius} className={styles["person"]} />}
      {second && <circle cx={x + out * pair.second} cy={y - 4} r={pair.radius} className={styles["person"]} />}
      <text y={y} textAnchor={anchor} className={styles["words"]}>
        {lines.map((line, place) => (
          <tspan
            key={line}
            x={from}
            dy={place === 0 ? 0 : place === 1 ? leading : 14}
            className={styles[place === 0 ? "step" : "who"]}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
