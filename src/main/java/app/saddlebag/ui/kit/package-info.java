/** Small controls and services that every page shares. Knows nothing of profiles, connections or pages. */
package app.saddlebag.ui.kit;
