package app.saddlebag.exchange.read;

/** What either form of OFX consists of. Names are upper case. */
interface OfxEvents {

    /** An aggregate begins, or an element without a value: SGML does not tell them apart. */
    void open(String name, int line);

    /** An element with its value, which is not blank. */
    void value(String name, String text, int line);

    /** An aggregate ends, and with it whatever is still open in it. */
    void close(String name, int line);
}
