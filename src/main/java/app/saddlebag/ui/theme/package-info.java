/** How the desktop looks: one stylesheet on the tokens of AtlantaFX, light and dark, at any scale. */
package app.saddlebag.ui.theme;
