/**
 * What the layout measures with. One layout serves two surfaces: pixels for SVG and character cells for a terminal; all
 * lengths are whole numbers of that unit.
 */

/** What a piece of text is, which decides its size and weight. */
export type TextStyle =
  | 'title'
  | 'subtitle'
  | 'lane'
  | 'lead'
  | 'name'
  | 'gateway'
  | 'condition'
  | 'post'
  | 'limit'
  | 'former'
  | 'note';

/** The outline of a node. */
export type Shape = 'box' | 'pill' | 'hexagon' | 'label';

export interface Padding {
  /** Left and right, each. */
  readonly x: number;
  /** Above and below, each. */
  readonly y: number;
}

export interface Metrics {
  /** Width of a text at most, whatever font of the style shows it. */
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly lineHeight: (style: TextStyle) => number;
  readonly padding: Readonly<Record<Shape | 'header', Padding>>;
  /** Widths of a step's box: with one column, with two, with more; then wider ones for long names. */
  readonly boxWidths: readonly [one: number, two: number, more: number];
  readonly longBoxWidths: readonly number[];
  /** Room for the mark of a correction before its text. */
  readonly markWidth: number;
  /** Least room between two texts on one line. */
  readonly textGap: number;
  readonly columnGap: number;
  readonly lanePadding: number;
  readonly narrowestColumn: number;
  /** Distance between two edges side by side, and between two one above the other. */
  readonly trackX: number;
  readonly trackY: number;
  /** From a node down to the first edge across, and from the last one down to the next node with and without an arrowhead. */
  readonly departure: number;
  readonly arrival: number;
  readonly plainArrival: number;
  /** Edges nearer than this would be taken for one. */
  readonly clearance: number;
  /** How far an edge moves off a node's middle to keep clear of another. */
  readonly portShift: number;
  /** Around the whole drawing, between the heading and the lanes, and between the lanes and the legend. */
  readonly margin: number;
  readonly headingGap: number;
  readonly legendWidth: number;
  /** Height of a sample in the legend that is no line. */
  readonly legendSample: number;
}
