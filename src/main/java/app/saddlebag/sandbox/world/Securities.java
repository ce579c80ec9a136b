package app.saddlebag.sandbox.world;

/** What can be bought. Every name and number is invented; check digits are right. */
final class Securities {

    static final Security GLOBAL_FUND = fund("Tramuntana Bolsa Global FI", "099901001", 182_400);
    static final Security BOND_FUND = fund("Aldaba Renta Fija Corto Plazo FI", "099901002", 1_013_500);
    static final Security MIXED_FUND = fund("Encina Mixto Prudente FI", "099901003", 94_700);
    static final Security WORLD_ETF = etf("Horizonte Core World UCITS ETF", "0B9991W01", 512_300);
    static final Security EMERGING_ETF = etf("Horizonte Emerging Markets UCITS ETF", "0B9991E02", 274_100);
    static final Security BONDS_ETF = etf("Horizonte Euro Government Bond UCITS ETF", "0B9991B03", 1_187_000);
    static final Security SHIPPING = share("Naviera Cantábrica SA", "ES", "099910201", 234_500, "NCAN");
    static final Security SOLAR = share("Solara Renovables SA", "ES", "099910202", 87_600, "SOLR");
    static final Security MACHINES = share("Nordsee Maschinenbau AG", "DE", "000999M03", 612_000, "NSMB");
    static final Security PENSION = new Security(null, "Plan Jubilación Horizonte 2050", "PP", null, "N9950", 121_800, false);
    static final Security BOND = new Security(Numbers.isin("ES", "099930401"), "Obligaciones Comunidad de Levante 2,90 % 2033",
            "FI", null, null, 9_870_000, true);
    static final Security BITCOIN = new Security(null, "Bitcoin", "C", null, "BTC", 180_000_000, false);
    static final Security VENTURE = new Security(Numbers.isin("ES", "099950601"), "Capital Norte II FCR", "AEP", "PE", null,
            1_000_000, false);

    private Securities() {
    }

    private static Security fund(String name, String nine, long price) {
        return new Security(Numbers.isin("ES", nine), name, "F", null, null, price, false);
    }

    private static Security etf(String name, String nine, long price) {
        return new Security(Numbers.isin("IE", nine), name, "ETF", null, null, price, true);
    }

    private static Security share(String name, String country, String nine, long price, String symbol) {
        return new Security(Numbers.isin(country, nine), name, "VI", null, symbol, price, true);
    }
}
