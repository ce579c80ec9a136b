/** Small controls and services that every page shares. Knows nothing of profiles, banks or pages. */
package app.saddlebag.ui.kit;
