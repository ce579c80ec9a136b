/**
 * What came in, what went out and for what, of the rows that count: each figure beside the filter that finds the rows it is the sum of.
 */
package app.saddlebag.insight.flow;
