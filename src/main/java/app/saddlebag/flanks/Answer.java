package app.saddlebag.flanks;

import java.io.InputStream;

/**
 * What came back, its body still to be read.
 *
 * @param call       what was asked
 * @param status     HTTP status
 * @param retryAfter the header of that name; nullable
 * @param body       decompressed; reading it may fail with what the line has to offer
 */
record Answer(Call call, int status, String retryAfter, InputStream body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
