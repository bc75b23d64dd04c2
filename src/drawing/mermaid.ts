/**
 * A process as a Mermaid flowchart: departments as subgraphs, conditions on the edges of a choice, the critical path
 * drawn thick. Mermaid lays it out; for a picture of our own there is `drawingOf`.
 */
import type { Process } from '../process/blocks.ts';
import { processTime } from '../process/time.ts';
import { type Flow, type FlowEdge, type FlowNode, flowOf } from './flow.ts';
import type { DrawingOptions } from './options.ts';
import { escapeMermaid } from './plain-text.ts';
import { laneTexts, nodeTexts } from './wording.ts';

const STYLES = [
  '  classDef critical stroke:#1f5fa8,stroke-width:3px',
  '  classDef pause stroke:#a98a3a,stroke-dasharray:6 4',
  '  classDef skipped stroke:#9db2c8,stroke-dasharray:2 4,color:#516375',
];

/** Writes a process as the text of a Mermaid flowchart. */
export function toMermaid(process: Process, options: DrawingOptions): string {
  const time = processTime(process, options.minutesPerDay, options.variant);
  const flow = flowOf(process, time, options);
  const nodes = flow.nodes.filter((node) => node.content.kind !== 'condition');
  const lanes = flow.lanes.flatMap((drawn, lane) => [
    `  subgraph lane${lane}[${quoted(laneTexts(drawn, options))}]`,
    ...nodes.filter((node) => node.lane === lane).map((node) => `    ${nodeLine(node, flow, options)}`),
    '  end',
  ]);
  const edges = flow.edges.flatMap((edge) => edgeLine(edge, flow, options) ?? []);
  return `${['flowchart TB', ...lanes, ...edges, ...STYLES].join('\n')}\n`;
}

function nodeLine(node: FlowNode, flow: Flow, options: DrawingOptions): string {
  const text = quoted(nodeTexts(node.content, options));
  const id = `n${node.index}`;
  const { content } = node;
  switch (content.kind) {
    case 'choice':
      return `${id}{{${text}}}`;
    case 'step':
    case 'pause': {
      const className = content.skipped
        ? ':::skipped'
        : content.kind === 'pause'
          ? ':::pause'
          : node.critical && flow.hasCriticalPath
            ? ':::critical'
            : '';
      return `${id}[${text}]${className}`;
    }
    default:
      return `${id}([${text}])`;
  }
}

/** An edge; one through a condition carries it as its label, and the edge into the condition is no edge of its own. */
function edgeLine({ from, to, critical }: FlowEdge, flow: Flow, options: DrawingOptions): string | undefined {
  if (flow.nodes[to]?.content.kind === 'condition') return undefined;
  const arrow = critical && flow.hasCriticalPath ? '==>' : '-->';
  const source = flow.nodes[from];
  if (source?.content.kind !== 'condition') return `  n${from} ${arrow} n${to}`;
  const choice = flow.edges.find((edge) => edge.to === from)?.from;
  return `  n${choice} ${arrow}|${quoted(nodeTexts(source.content, options))}| n${to}`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(escapeMermaid).join('<br/>')}"`;
}
