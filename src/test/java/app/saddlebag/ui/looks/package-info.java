/** Pictures of every page in every state, to be looked at side by side ({@code packaging/looks.sh}). No tests. */
package app.saddlebag.ui.looks;
