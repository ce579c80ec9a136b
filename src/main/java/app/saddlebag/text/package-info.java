/** Every word a person reads, in their language, and how money, dates and ages are written. */
package app.saddlebag.text;
