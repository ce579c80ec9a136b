package app.saddlebag;

/** Starts the desktop without arguments, the command line with some. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        throw new UnsupportedOperationException("assembled once the parts stand");
    }
}
