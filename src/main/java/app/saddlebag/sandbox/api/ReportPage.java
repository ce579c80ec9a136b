package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.state.Report;
import tools.jackson.databind.node.ObjectNode;

/** A report's content: a page with a table, written as the rows come. */
final class ReportPage {

    /** In the language of the report. */
    private record Words(String balances, String transactions, List<String> product, List<String> transaction, String in, String out) {
    }

    private static final Map<String, Words> WORDS = Map.of(
            "en", new Words("Balances", "Transactions", List.of("Product", "Type", "IBAN", "Currency", "Balance"),
                    List.of("Date", "Description", "Category", "Currency", "Amount"), "In", "Out"),
            "es", new Words("Saldos", "Movimientos", List.of("Producto", "Tipo", "IBAN", "Divisa", "Saldo"),
                    List.of("Fecha", "Descripción", "Categoría", "Divisa", "Importe"), "Entradas", "Salidas"),
            "fr", new Words("Soldes", "Opérations", List.of("Produit", "Type", "IBAN", "Devise", "Solde"),
                    List.of("Date", "Libellé", "Catégorie", "Devise", "Montant"), "Entrées", "Sorties"));

    private final Report report;
    private final CombinedData data;
    private final Words words;

    ReportPage(Report report, CombinedData data) {
        this.report = report;
        this.data = data;
        this.words = WORDS.get(report.language());
    }

    Answer answer() {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"), this::write);
    }

    private void write(OutputStream out) throws IOException {
        switch (ReportTemplate.of(report.template())) {
            case BALANCES -> balances(out);
            case TRANSACTIONS -> transactions(out);
        }
    }

    private void balances(OutputStream out) throws IOException {
        begin(out, words.balances() + " " + report.to(), words.product());
        data.products(new ItemQuery(report.query(), null, null), item -> row(out, item, List.of("name", "product_type", "iban", "currency", "balance")));
        send(out, "</table></body></html>\n");
    }

    private void transactions(OutputStream out) throws IOException {
        var in = new TreeMap<String, BigDecimal>();
        var spent = new TreeMap<String, BigDecimal>();
        begin(out, words.transactions() + " " + report.from() + " – " + report.to(), words.transaction());
        data.transactions(new ItemQuery(report.query(), report.from(), report.to()), item -> {
            row(out, item, List.of("date", "description", "category", "currency", "amount"));
            BigDecimal amount = item.path("amount").decimalValue();
            (amount.signum() > 0 ? in : spent).merge(item.path("currency").asString(""), amount, BigDecimal::add);
        });
        send(out, "</table>" + sums(words.in(), in) + sums(words.out(), spent) + "</body></html>\n");
    }

    private static String sums(String title, Map<String, BigDecimal> byCurrency) {
        return "<p>" + Html.text(title) + ": " + byCurrency.entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + Html.text(sum.getKey())).collect(Collectors.joining(", ")) + "</p>";
    }

    private void begin(OutputStream out, String title, List<String> columns) throws IOException {
        send(out, """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <style>body { font: 14px/1.5 sans-serif; margin: 2rem; } td, th { padding: .2rem .8rem; text-align: left; }
                td:last-child, th:last-child { text-align: right; }</style></head>
                <body><h1>%s</h1><table><tr>%s</tr>
                """.formatted(report.language(), Html.text(title), Html.text(title),
                columns.stream().map(column -> "<th>" + Html.text(column) + "</th>").collect(Collectors.joining())));
    }

    private static void row(OutputStream out, ObjectNode item, List<String> fields) throws IOException {
        send(out, fields.stream().map(field -> "<td>" + Html.text(text(item, field)) + "</td>").collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }

    private static String text(ObjectNode item, String field) {
        return item.path(field).isNumber() ? item.get(field).decimalValue().toPlainString() : item.path(field).asString("");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
