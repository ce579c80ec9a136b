/**
 * What comes again and again: rent, salaries, subscriptions, bills. Found from the rows alone and proposed, never assumed: nothing
 * here changes a sum.
 */
package app.saddlebag.insight.recurring;
