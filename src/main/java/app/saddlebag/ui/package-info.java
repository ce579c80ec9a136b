/**
 * The desktop: windows, pages and what they share. JavaFX code, a view class beside a view model that knows no control.
 *
 * <p>Everything here lives on the JavaFX thread unless it says otherwise; work that reads a file, a socket or the store goes
 * through {@link app.saddlebag.ui.kit.Background}.
 */
package app.saddlebag.ui;
