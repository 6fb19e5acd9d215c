/**
 * A chart: a Vega-Lite specification as plain JSON, to be stored, sent, or handed to any program that draws Vega-Lite.
 *
 * It is assignable to `TopLevelSpec` of vega-lite, and compiles where vega-lite is not installed.
 */
export interface Chart {
  /** The version of Vega-Lite the chart is written in. */
  $schema: string
  /** What the chart shows in words, with the main figures: for screen readers, and for those who read no charts. */
  description: string
  /** What stands above the chart. */
  title: {
    /** The title. */
    text: string
    /** The line, or lines, under it. */
    subtitle?: string | string[]
  }
  /** Width of the plot, in pixels. */
  width: number
  /** Height of the plot, in pixels. */
  height: number
  /** What is drawn, from back to front; each layer holds its own data. */
  // biome-ignore lint/suspicious/noExplicitAny: the layers have vega-lite's own types where they are made; see above
  layer: any[]
  /** Fonts, grid and margins. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  config: any
}

/** How a chart looks; all of it may be left out. */
export interface Look {
  /** What stands above the chart; by default a plain name of what is shown. */
  readonly title?: string
  /** A line under the title, as for the source. */
  readonly subtitle?: string
  /** The unit of the values, for axes and texts, as `USD bn`. */
  readonly unit?: string
  /** Width of the plot in pixels, from 100 to 10 000; 560 by default. */
  readonly width?: number
  /** Height of the plot in pixels, from 50 to 10 000. */
  readonly height?: number
}
