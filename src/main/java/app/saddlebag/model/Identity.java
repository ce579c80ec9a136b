package app.saddlebag.model;

import java.util.List;

/** Whose login it is; every component may be null or empty, as the bank may not say. */
public record Identity(String id, String name, String document, List<String> emails, List<String> phones,
                       String address) {
    public Identity {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
