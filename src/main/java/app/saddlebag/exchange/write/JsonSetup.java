package app.saddlebag.exchange.write;

import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The connections, and what the person set up besides products and rows, in a file of our own. For one writing. */
record JsonSetup(Setup setup, JsonLines json, JsonPlaces places) {

    void connections() {
        json.list("connections");
        for (Connection connection : setup.connections()) {
            json.begin();
            json.member("connection", places.connection(connection.id()));
            json.member("key", Content.key(connection));
            json.member("entity", connection.entityId());
            json.member("name", connection.title());
            json.member("bank", connection.entityName());
            json.member("label", connection.label());
            json.end();
        }
        json.endList();
    }

    /** What goes out only with everything. */
    void write() {
        people();
        categories();
        rules();
        filters();
        json.raw("recurring", setup.recurring());
        rates();
        json.member("sumsIn", setup.sumsIn());
    }

    private void people() {
        json.list("people");
        for (Connection connection : setup.connections()) {
            Setup.People people = setup.people(connection.id());
            if (people.identity() != null || !people.holders().isEmpty()) {
                json.begin();
                json.member("connection", places.connection(connection.id()));
                if (people.identity() != null) {
                    json.told("identity", people.identity());
                }
                json.list("holders");
                people.holders().forEach(this::holder);
                json.endList();
                json.end();
            }
        }
        json.endList();
    }

    private void holder(Holder holder, byte[] told) {
        json.begin();
        json.member("id", holder.id());
        json.member("product", holder.productId());
        json.member("relation", holder.relation());
        json.member("name", holder.name());
        json.member("document", holder.document());
        json.told("told", told);
        json.end();
    }

    private void categories() {
        json.list("categories");
        for (Category category : setup.categories()) {
            json.begin();
            json.member("key", category.key());
            json.member("parent", category.parent());
            json.member("icon", category.icon());
            json.member("colour", category.colour());
            json.member("english", category.english());
            json.member("spanish", category.spanish());
            json.member("own", category.own());
            json.member("former", category.former());
            json.member("hints", category.hints());
            json.member("hidden", category.hidden());
            json.end();
        }
        json.endList();
        json.raw("categoryChanges", setup.categoryChanges());
    }

    private void rules() {
        json.list("rules");
        for (Rule rule : setup.rules()) {
            json.begin();
            json.member("name", rule.name());
            json.member("filter", rule.filter());
            json.member("category", rule.sets().category());
            json.member("tags", new TreeSet<>(rule.sets().tags()));
            json.member("hidden", rule.sets().hidden());
            json.member("on", rule.on());
            json.end();
        }
        json.endList();
    }

    private void filters() {
        json.list("filters");
        for (SavedFilter filter : setup.filters()) {
            json.begin();
            json.member("name", filter.name());
            json.member("text", filter.text());
            json.end();
        }
        json.endList();
    }

    /** An element for what one said of one currency: the person, or the file they took rates from. */
    private void rates() {
        Map<String, List<Rate>> all = new TreeMap<>();
        setup.rates().forEach(rate -> all.computeIfAbsent(rate.currency() + " " + rate.origin(), _ -> new ArrayList<>()).add(rate));
        json.list("rates");
        for (List<Rate> rates : all.values()) {
            json.begin();
            json.member("currency", rates.getFirst().currency());
            json.member("from", rates.getFirst().origin().name().toLowerCase(Locale.ROOT));
            json.begin("perEuro");
            rates.forEach(rate -> json.member(rate.day().toString(), rate.perEuro()));
            json.end();
            json.end();
        }
        json.endList();
    }

    /** After products: how what they stand under is ordered, and what of it is closed. */
    void sections() {
        json.list("sections");
        for (Setup.Section section : setup.sections()) {
            Long connection = places.connection(section.connection());
            if (section.group() != null || connection != null) {
                json.begin();
                json.member("group", section.group());
                json.member("connection", section.group() == null ? connection : null);
                json.flag("placed", section.placed());
                json.flag("closed", section.closed());
                json.end();
            }
        }
        json.endList();
    }
}
