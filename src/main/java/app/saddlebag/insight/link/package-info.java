/**
 * Which movements are one event told twice, or two sides of one event: card and account, transfers between own products,
 * settlements, instalments, trades. What is certain is applied, what is likely is proposed, and what the person answered stays.
 */
package app.saddlebag.insight.link;
