package app.saddlebag.flanks;

import java.io.IOException;
import java.io.InputStream;

/**
 * An array as it comes, less the objects that its taker {@linkplain Knowing knows}, each left out with the comma before it.
 *
 * <p>Whoever parses the rest judges the whole: the first element is never left out, so that a comma and an object behind an
 * element are so for the parser, too; and at the first byte that is neither, everything that follows goes through untouched.
 * An object is left out only when all before it was read, so that the order of the answer is kept; and the end is told when
 * all was read.
 */
final class UnknownObjects extends InputStream {

    /** An object must have room in it to be known. */
    static final int BUFFER = 256 * 1024;

    private final InputStream in;
    private final Knowing taker;
    private final byte[] buffer = new byte[BUFFER];
    /** What goes through lies before {@code through}, what was not looked at from there to {@code end}. */
    private int at;
    private int through;
    private int end;
    private boolean begun;
    private boolean untouched;
    private boolean ended;
    private IOException broken;

    UnknownObjects(InputStream in, Knowing taker) {
        this.in = in;
        this.taker = taker;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        while (at == through) {
            if (untouched && through == end) {
                return rest(target, from, count);
            }
            look();
        }
        int length = Math.min(count, through - at);
        System.arraycopy(buffer, at, target, from, length);
        at += length;
        return length;
    }

    private int rest(byte[] target, int from, int count) throws IOException {
        if (broken != null) {
            throw broken;
        }
        return ended ? -1 : in.read(target, from, count);
    }

    /** Looks at the next element: leaves it out, or lets it through. */
    private void look() {
        makeRoom();
        int mark = next(through, begun ? ',' : '[');
        int object = mark < 0 ? -1 : next(mark + 1, '{');
        int behind = object < 0 ? -1 : behindObject(object);
        if (behind < 0) {
            untouched = true;
            through = end;
        } else if (begun && taker.knows(buffer, object, behind)) {
            at = behind;
            through = behind;
        } else {
            begun = true;
            through = behind;
        }
    }

    private void makeRoom() {
        if (through > BUFFER / 2) {
            System.arraycopy(buffer, through, buffer, 0, end - through);
            end -= through;
            through = 0;
            at = 0;
        }
    }

    /** Where the next byte that is no blank lies; -1 where it is not the wanted one, or there is none. */
    private int next(int from, char wanted) {
        int here = from;
        while (here < end || more()) {
            byte found = buffer[here];
            if (found == wanted) {
                return here;
            }
            if (found != ' ' && found != '\n' && found != '\r' && found != '\t') {
                return -1;
            }
            here++;
        }
        return -1;
    }

    /** What is no object ends somewhere, too, and then holds the byte by which it is none. -1 where no end is in sight. */
    private int behindObject(int object) {
        int depth = 0;
        boolean text = false;
        int here = object;
        do {
            while (here < end) {
                byte found = buffer[here++];
                if (found == '"') {
                    text = !text;
                } else if (text) {
                    here += found == '\\' ? 1 : 0;
                } else if (found == '{') {
                    depth++;
                } else if (found == '}' && --depth == 0) {
                    return here;
                }
            }
        } while (more());
        return -1;
    }

    /** What broke the line is told when all that came before it was read. */
    private boolean more() {
        if (ended || broken != null || end == BUFFER) {
            return false;
        }
        try {
            int read = in.read(buffer, end, BUFFER - end);
            ended = read < 0;
            end += Math.max(read, 0);
            return read >= 0;
        } catch (IOException e) {
            broken = e;
            return false;
        }
    }
}
