package app.saddlebag.filter.regex;

import app.saddlebag.model.ProblemException;

/** A regular expression that takes too many steps to be answered: the answer is this, never a row left out. */
public final class TooCostlyException extends ProblemException {

    TooCostlyException(String expression, Throwable cause) {
        super("filter.too-costly", cause, expression);
    }
}
