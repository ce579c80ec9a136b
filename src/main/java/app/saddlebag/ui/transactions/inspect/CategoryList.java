package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Folding;
import app.saddlebag.model.Category;
import app.saddlebag.ui.kit.CategoryMark;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;

/** The categories that a box offers: the tree with icons and colours, then words that are in no tree. Typing looks one up. */
public final class CategoryList {

    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final double INDENT = 20;

    private final ComboBox<String> box;
    private final Supplier<Categories> tree;

    private CategoryList(ComboBox<String> box, Supplier<Categories> tree) {
        this.box = box;
        this.tree = tree;
    }

    /** Makes a box offer them; what it lists is {@link #names}. */
    public static void in(ComboBox<String> box, Supplier<Categories> tree) {
        CategoryList list = new CategoryList(box, tree);
        box.setVisibleRowCount(14);
        box.setCellFactory(_ -> list.new Cell());
        box.getEditor().addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (!event.isShortcutDown() && !event.isAltDown() && (event.getCode().isLetterKey() || event.getCode().isDigitKey())) {
                list.lookUp();
            }
        });
    }

    /** Names in the order of the tree, then those of {@code others} that are in none. */
    public static List<String> names(Categories tree, List<String> others) {
        return Stream.concat(tree.all().stream().filter(category -> !category.hidden()).map(tree::name),
                others.stream().filter(told -> tree.of(told).isEmpty())).toList();
    }

    /** Opens the list where what was typed stands; the words stay as they are, and nothing is chosen. */
    private void lookUp() {
        Optional<String> found = box.getItems().stream().filter(this::begins).findFirst()
                .or(() -> box.getItems().stream().filter(this::contains).findFirst());
        if (found.isEmpty()) {
            box.hide();
            return;
        }
        box.show();
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(box.getItems().indexOf(found.get()));
            list.refresh();
        }
    }

    private boolean begins(String name) {
        return Folding.fold(name).startsWith(typed());
    }

    private boolean contains(String name) {
        return Folding.fold(name).contains(typed());
    }

    private String typed() {
        return Folding.fold(box.getEditor().getText().strip());
    }

    private final class Cell extends ListCell<String> {

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            boolean none = empty || name == null;
            Optional<Category> category = none ? Optional.empty() : tree.get().of(name);
            setText(none ? null : name);
            setGraphic(category.map(CategoryMark::icon).orElse(null));
            setPadding(new Insets(4, 8, 4, category.map(Category::parent).isPresent() ? 8 + INDENT : 8));
            pseudoClassStateChanged(MISSED, !none && box.getEditor().isFocused() && !typed().isEmpty()
                    && !typed().equals(Folding.fold(box.getValue() == null ? "" : box.getValue())) && !CategoryList.this.contains(name));
        }
    }
}
