package app.saddlebag.ui.product;

import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.transactions.edit.ProductTerm;

/** Reads one product in full. */
public final class ProductModel {

    private final PageData<ProductDetails> reading;
    private final Language language;

    /** @param productId local number */
    public ProductModel(BankRecords records, long productId, Background background, Messages messages) {
        this.reading = new PageData<>(() -> records.details(productId), background, messages);
        this.language = Language.of(messages.locale());
    }

    PageData<ProductDetails> reading() {
        return reading;
    }

    /** Text of the filter that finds its transactions, in the person's own words. */
    String transactionsFilter(ProductDetails details) {
        return FilterPrinter.print(ProductTerm.of(details.ref(), details.refs()), language);
    }
}
