/**
 * Where a view stands in the outline of the page around it, so that headings
 * stay in order in every frame.
 */
export type HeadingLevel = 2 | 3 | 4 | 5;
