/** What can be concluded from what the banks said: which movements are one event, what counts, whose
 * merchants they are, what recurs, net worth and balances day by day. */
package app.saddlebag.insight;
