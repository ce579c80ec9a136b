package app.saddlebag.sandbox.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report that was asked for (API reference §13).
 *
 * @param id       identifies it
 * @param template what it is made of
 * @param query    values allowed, by list such as {@code connection_id_in}
 * @param language {@code en}, {@code es} or {@code fr}
 * @param from     its first day
 * @param to       its last day
 * @param asked    when, by the computer's clock
 * @param file     the last part of its content's address, which nobody can guess
 */
public record Report(int id, int template, Map<String, List<String>> query, String language, LocalDate from, LocalDate to,
                     Instant asked, String file) {
}
