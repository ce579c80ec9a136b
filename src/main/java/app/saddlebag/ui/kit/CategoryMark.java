package app.saddlebag.ui.kit;

import app.saddlebag.filter.Categories;
import app.saddlebag.model.Category;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dot and the icon by which a category is known at a glance; its colour is one of the theme's. */
public final class CategoryMark extends Region {

    private static final String CLASS = "category-";
    private static final String NO_TREE = "none";

    private String colour;

    public CategoryMark() {
        getStyleClass().add("category-dot");
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /** Takes the colour of what a row tells; a ring for a word that is in no tree. */
    public void show(Categories categories, String told) {
        show(categories.of(told).map(Category::colour).orElse(NO_TREE));
    }

    /** @param now one of {@link Category#COLOURS} */
    public void show(String now) {
        if (!now.equals(colour)) {
            getStyleClass().remove(CLASS + colour);
            getStyleClass().add(CLASS + now);
            colour = now;
        }
    }

    /** In the category's colour; a tag where the icon is not known. */
    public static FontIcon icon(Category category) {
        FontIcon icon = new FontIcon(feather(category.icon()));
        icon.getStyleClass().addAll("category-icon", CLASS + category.colour());
        return icon;
    }

    private static Feather feather(String literal) {
        for (Feather icon : Feather.values()) {
            if (icon.getDescription().equals("fth-" + literal)) {
                return icon;
            }
        }
        return Feather.TAG;
    }
}
