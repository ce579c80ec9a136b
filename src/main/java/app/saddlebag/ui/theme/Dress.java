package app.saddlebag.ui.theme;

import app.saddlebag.profile.Looks;

/**
 * How everything is dressed: what a choice of {@link Looks} comes to on this system just now.
 *
 * @param contrast whether words and lines stand out more than they usually do
 * @param compact  whether rows are closer together than they usually are
 * @param percent  of the normal size
 */
record Dress(boolean dark, boolean contrast, boolean compact, int percent) {

    /** Whether a package has it compiled. */
    boolean isUsual() {
        return !contrast && !compact && percent == Looks.NORMAL;
    }
}
