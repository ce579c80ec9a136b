package app.saddlebag.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose login it is; every component may be null or empty, as the bank may not say.
 *
 * @param document     number of an identity document
 * @param documentType what kind of document, in the bank's word: {@code NIF}, {@code NIE}, {@code Passport}
 */
public record Identity(String id, String name, String document, List<String> emails, List<String> phones,
                       String address, String documentType, LocalDate birthDate) {
    public Identity {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    /** One of whom neither the kind of document nor the day of birth was told. */
    public Identity(String id, String name, String document, List<String> emails, List<String> phones, String address) {
        this(id, name, document, emails, phones, address, null, null);
    }
}
