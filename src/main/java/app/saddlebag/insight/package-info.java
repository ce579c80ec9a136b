/** What can be concluded from what the banks said: net worth. */
package app.saddlebag.insight;
