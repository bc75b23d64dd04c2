/** What a process looks like: all that an output format needs, in whole pixels or character cells. */
import type { Language } from '../messages/catalog.ts';
import type { FlowEdge, FlowNode } from './flow.ts';
import type { Shape, TextStyle } from './metrics.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** One line of text. `x` is its left end, middle or right end by its anchor; `y` is the top of its line. */
export interface PlacedText extends Point {
  readonly text: string;
  readonly style: TextStyle;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A lane of a department or a post, from the top of its header down to the end. */
export interface DrawnLane extends Rectangle {
  readonly id: string;
  readonly headerHeight: number;
  readonly texts: readonly PlacedText[];
}

/** A node where it stands. */
export interface DrawnNode extends Rectangle {
  readonly flow: FlowNode;
  readonly shape: Shape;
  readonly texts: readonly PlacedText[];
  /** Where the marks of a correction and of a return stand. */
  readonly marks: readonly Point[];
}

/** An edge as a line of points, each straight below or beside the one before. */
export interface DrawnEdge {
  readonly flow: FlowEdge;
  readonly points: readonly Point[];
  /** An edge into a condition's label goes on below it and has no arrowhead. */
  readonly arrow: boolean;
}

/** What a legend explains: the critical path, pauses, skipped steps, the mark of a correction or return. */
export type LegendKind = 'critical' | 'pause' | 'skipped' | 'return';

export interface DrawnLegend {
  readonly samples: readonly (Rectangle & { readonly kind: LegendKind })[];
  readonly texts: readonly PlacedText[];
}

export interface Drawing {
  readonly language: Language;
  readonly title: string;
  /** The process told in words, for those who do not see the picture. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly heading: readonly PlacedText[];
  readonly lanes: readonly DrawnLane[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Whether the critical path is marked: where nothing lies off it, marking it says nothing. */
  readonly marksCriticalPath: boolean;
  /** Absent where there is nothing to explain. */
  readonly legend: DrawnLegend | undefined;
}
