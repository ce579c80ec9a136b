package app.saddlebag.sandbox.link;

import app.saddlebag.sandbox.world.Institution;

/** A bank's logo as an SVG image. */
final class Logo {

    private Logo() {
    }

    static String of(Institution bank) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">\
                <rect width="64" height="64" rx="14" fill="%s"/><path fill="#fff" fill-rule="evenodd" d="%s"/></svg>
                """.formatted(bank.colour(), bank.mark());
    }
}
