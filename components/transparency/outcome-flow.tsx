import { outcomeFlows } from "@/lib/law/transparency/derive";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { outcomeFinding } from "./findings";
import { flowLayout, labelHead, labelLine, narrowFlow, wideFlow, type FlowShape } from "./flow-layout";
import styles from "./outcome-flow.module.css";
import { figure, percent } from "./words";

/** From all requests received to what became of each, as bands to scale. Drawn twice, for wide and for narrow pages. */
export function OutcomeFlow({ document }: { document: ReportDocument }) {
  return (
    <>
      <Drawing document={document} shape={wideFlow} kind="wide" />
      <Drawing document={document} shape={narrowFlow} kind="narrow" />
    </>
  );
}

function Drawing({ document, shape, kind }: { document: ReportDocument; shape: FlowShape; kind: "wide" | "narrow" }) {
  const { height, all, bands } = flowLayout(outcomeFlows(document), shape);
  return (
    <svg
      className={styles["flow"]}
      data-kind={kind}
      viewBox={`0 0 ${shape.width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> would lose the text that can be selected
      role="img"
      aria-label={outcomeFinding(document)}
    >
      {bands.map(({ outcome, reach, path, rightY, thickness }) => (
        <g key={outcome} data-reach={reach} className={styles["band"]}>
          <path className={styles["ribbon"]} d={path} />
          <rect className={styles["bar"]} x={shape.to} y={rightY} width={shape.bar} height={Math.max(thickness, 1)} />
        </g>
      ))}
      <rect className={styles["all"]} x={0} y={all.y} width={shape.bar} height={all.height} />
      <text className={styles["count"]} x={0} y={all.y - 34}>
        {figure(document.totals.requests)}
      </text>
      <text className={styles["words"]} x={0} y={all.y - 12}>
        received
      </text>
      {bands.map(({ outcome, requests, pct, lines, labelY }) => (
        <text key={outcome} y={labelY + labelHead - 6}>
          <tspan className={styles["count"]} x={shape.labelX}>
            {figure(requests)}
          </tspan>
          <tspan className={styles["words"]} dx={8}>
            {percent(pct, requests)}
          </tspan>
          {lines.map((line, place) => (
            <tspan key={line} className={styles["words"]} x={shape.labelX} dy={place === 0 ? labelLine + 1 : labelLine}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
