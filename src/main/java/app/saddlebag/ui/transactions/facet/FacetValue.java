package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Field;

/**
 * One line of a checklist.
 *
 * @param field what it is a value of; in a list of products the lines may be of several fields
 * @param value as a filter compares it; null for “without any”
 * @param label what the person reads
 * @param group heading it stands under; null without headings
 * @param count transactions that have it and match the rest of the filter
 */
public record FacetValue(Field field, String value, String label, String group, long count) {
}
