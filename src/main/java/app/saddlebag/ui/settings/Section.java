package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.PageFrame;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The parts of the settings, in the order of the page. */
public enum Section {
    LOOKS("settings.looks"),
    START("settings.start"),
    SYNC("settings.sync"),
    SECURITY("settings.security"),
    BACKUPS("settings.backups"),
    SOURCE("environment.title"),
    CATEGORIES("settings.categories"),
    RATES("settings.rates"),
    PLACE("settings.place");

    private final String titleKey;

    Section(String titleKey) {
        this.titleKey = titleKey;
    }

    public String titleKey() {
        return titleKey;
    }

    /** Gives each its name, by which it is found again. */
    static void name(Pane sections) {
        for (Section section : values()) {
            sections.getChildren().get(section.ordinal()).setId(section.id());
        }
    }

    void reveal(PageFrame frame, Pane sections) {
        Node section = sections.getChildren().get(ordinal());
        frame.reveal(section);
        section.lookupAll("*").stream().filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .findFirst().ifPresent(Node::requestFocus);
    }

    private String id() {
        return "settings-section-" + name().toLowerCase(Locale.ROOT);
    }
}
