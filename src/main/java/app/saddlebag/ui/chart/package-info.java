/** Pictures of figures, which know no page, and how figures are read and written in them. */
package app.saddlebag.ui.chart;
