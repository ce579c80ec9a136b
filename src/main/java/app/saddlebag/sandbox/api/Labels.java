package app.saddlebag.sandbox.api;

/** The keys under which the state keeps labels: they end with the connection, whose token they begin with. */
final class Labels {

    private Labels() {
    }

    static String ofProduct(String connection, String product) {
        return connection + "/product/" + product;
    }

    static String ofTransaction(String connection, String transaction) {
        return connection + "/transaction/" + transaction;
    }
}
