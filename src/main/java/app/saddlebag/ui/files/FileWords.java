package app.saddlebag.ui.files;

import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a look at a file found, in a person's words. */
record FileWords(Messages messages, Formats formats) {

    /** By the name that banks offer it under. */
    static String format(SourceFormat format) {
        return switch (format) {
            case OFX_1, OFX_2 -> "OFX";
            case CAMT_052 -> "CAMT.052";
            case CAMT_053 -> "CAMT.053";
            case CAMT_054 -> "CAMT.054";
            case NORMA_43 -> "Norma 43";
            case QIF, MT940, MT942, CSV, XLSX, JSON -> format.name();
        };
    }

    String account(Target target) {
        return switch (target) {
            case Target.Known(StoredProduct account) -> account.title();
            case Target.Fresh(String name) -> messages.get("import.account.fresh", name);
            case Target.Open _ -> messages.get("import.account.open");
        };
    }

    /** What the person has to say of a file before it can be taken in. */
    String missing(FileLook look) {
        boolean whose = look.statements().stream().anyMatch(part -> part.target() instanceof Target.Open);
        return messages.get(whose ? "import.missing.account" : "import.missing.currency");
    }

    /** Which days and how many rows. */
    String rows(AccountSum sum) {
        List<String> said = new ArrayList<>();
        if (sum.first() != null) {
            said.add(sum.first().equals(sum.last()) ? formats.day(sum.first())
                    : messages.get("import.days", formats.day(sum.first()), formats.day(sum.last())));
        }
        said.add(messages.get("import.rows.fresh", sum.fresh()));
        add(said, "import.rows.known", sum.known());
        add(said, "import.rows.doubtful", sum.doubtful());
        add(said, "import.rows.unbooked", sum.unbooked());
        return String.join(" · ", said);
    }

    private void add(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(messages.get(key, count));
        }
    }

    /** Why its balances need a second look; empty where they do not. */
    Optional<String> warning(AccountSum sum) {
        List<String> said = new ArrayList<>();
        List<Money> missing = sum.missing();
        if (missing.size() == 1) {
            said.add(messages.get("import.balances.differ", money(missing.getFirst())));
        } else if (missing.size() > 1) {
            said.add(messages.get("import.balances.several", missing.size(), sum.parts().size()));
        }
        if (sum.gap() != null) {
            said.add(messages.get("import.balances.gap", money(sum.gap())));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** What the file's remarks say, those of all its statements. */
    List<String> remarks(FileLook look) {
        return look.statements().stream().flatMap(part -> part.statement().remarks().stream())
                .map(remark -> messages.get(remark.kind().key(), remark.blanks())).toList();
    }

    private String money(Money amount) {
        return formats.money(amount.amount(), amount.currency());
    }
}
