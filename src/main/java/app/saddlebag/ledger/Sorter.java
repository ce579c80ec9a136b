package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.ProductRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Orders rows by a number each that stands for their value, and where that does not tell rows apart, by the value itself.
 * Rows without the value come last either way; equal rows stay in the ledger's order.
 */
final class Sorter {

    private final Ledger ledger;
    private final SortKey key;
    private final boolean ascending;
    private final SearchCancellation cancellation;

    Sorter(Ledger ledger, SortKey key, boolean ascending, SearchCancellation cancellation) {
        this.ledger = ledger;
        this.key = key;
        this.ascending = ascending;
        this.cancellation = cancellation;
    }

    /** The number of a row by its chunk's index. */
    private interface Key {
        long of(int chunk, int row);
    }

    /** Positions of the matches in order. */
    int[] sorted(Matches matches) {
        int[] handles = matches.handles();
        Key rowKey = key();
        long[] keys = new long[handles.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = directed(rowKey.of(Handle.chunk(handles[i]), Handle.row(handles[i])));
        }
        cancellation.check();
        RadixSort.sort(keys, handles);
        cancellation.check();
        if (isAmount() && hasAmountsBeside()) {
            exactly(keys, handles);
        }
        for (int i = 0; i < handles.length; i++) {
            handles[i] = ledger.start(Handle.chunk(handles[i])) + Handle.row(handles[i]);
        }
        return handles;
    }

    int[] first(Matches matches, int count) {
        if (isAmount() && hasAmountsBeside()) {
            return Arrays.copyOf(sorted(matches), Math.min(count, matches.size()));
        }
        Key rowKey = key();
        Best best = new Best(Math.min(count, matches.size()));
        for (int c = 0; c < ledger.chunkCount(); c++) {
            cancellation.check();
            Chunk chunk = ledger.chunk(c);
            int start = ledger.start(c);
            long[] rows = matches.rows(c);
            for (int w = 0; w < rows.length; w++) {
                for (long word = promising(chunk, w, rows[w], best.worst()); word != 0; word &= word - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(word);
                    best.offer(directed(rowKey.of(c, row)), start + row);
                }
            }
        }
        return best.positions();
    }

    /** Of the rows in a word, those that may come before the worst so far: amounts are compared 64 at a time. */
    private long promising(Chunk chunk, int word, long rows, long worst) {
        if (!isAmount() || rows == 0 || worst == RowKey.ABSENT) {
            return rows;
        }
        long least = ascending ? AmountColumn.LEAST : ~worst + 1;
        long most = ascending ? worst - 1 : -AmountColumn.LEAST;
        return Bits.within(amounts(chunk).units(), word << 6, least, most) & rows;
    }

    private long directed(long rowKey) {
        return ascending || rowKey == RowKey.ABSENT ? rowKey : ~rowKey;
    }

    private Key key() {
        if (key == SortKey.DESCRIPTION) {
            int[] ranks = ledger.descriptionRanks(cancellation);
            return (chunk, row) -> {
                int rank = ranks[ledger.start(chunk) + row];
                return rank < 0 ? RowKey.ABSENT : rank;
            };
        }
        RowKey rowKey = rowKey();
        return (chunk, row) -> rowKey.of(ledger.chunk(chunk), row);
    }

    private RowKey rowKey() {
        Dictionaries dictionaries = ledger.dictionaries();
        return switch (key) {
            case DATE -> Chunk::day;
            case VALUE_DATE -> (chunk, row) -> chunk.valued[row] == Chunk.NO_DAY ? RowKey.ABSENT : chunk.valued[row];
            case AMOUNT -> (chunk, row) -> units(chunk.amounts, row);
            case BALANCE -> (chunk, row) -> units(chunk.balances, row);
            case SHOP -> byRank(chunk -> chunk.shops, dictionaries.shops.size(), dictionaries.shops::value);
            case CATEGORY -> byRank(chunk -> chunk.categories, dictionaries.categories.size(),
                    code -> ledger.categories().name(dictionaries.categories.value(code)));
            case CURRENCY -> byRank(chunk -> chunk.currencies, dictionaries.currencies.size(),
                    dictionaries.currencies::value);
            case ENTITY -> byRank(chunk -> chunk.places, dictionaries.places.size(),
                    code -> code == 0 ? null : FacetCounts.entity(
                            ledger.productIndex().atBankOf(dictionaries.places.value(code))));
            case PRODUCT -> byRank(chunk -> chunk.places, dictionaries.places.size(),
                    code -> code == 0 || product(code) == null ? null : product(code).title());
            case DESCRIPTION -> throw new IllegalStateException("descriptions have ranks");
        };
    }

    private ProductRef product(int place) {
        Dictionaries.Place value = ledger.dictionaries().places.value(place);
        return ledger.productIndex().of(value, value.kind());
    }

    /** Values by their place among all values of the dictionary, whatever their case and accents. */
    private static RowKey byRank(Function<Chunk, Codes> column, int size, IntFunction<String> text) {
        long[] ranks = new long[size];
        Arrays.fill(ranks, RowKey.ABSENT);
        Map<Integer, String> texts = new HashMap<>();
        for (int code = 0; code < size; code++) {
            if (text.apply(code) != null) {
                texts.put(code, text.apply(code));
            }
        }
        List<Integer> codes = texts.keySet().stream().sorted(Comparator
                .comparing((Integer code) -> Folding.fold(texts.get(code))).thenComparing(texts::get)).toList();
        long rank = 0;
        String before = null;
        for (int code : codes) {
            rank += Objects.equals(before, texts.get(code)) ? 0 : 1;
            ranks[code] = rank;
            before = texts.get(code);
        }
        return (chunk, row) -> ranks[column.apply(chunk).get(row)];
    }

    private boolean isAmount() {
        return key == SortKey.AMOUNT || key == SortKey.BALANCE;
    }

    private AmountColumn amounts(Chunk chunk) {
        return key == SortKey.AMOUNT ? chunk.amounts : chunk.balances;
    }

    private boolean hasAmountsBeside() {
        return IntStream.range(0, ledger.chunkCount())
                .anyMatch(c -> !amounts(ledger.chunk(c)).beside().isEmpty());
    }

    /** Whole units; an amount that is kept beside the column is rounded down to them. */
    private static long units(AmountColumn column, int row) {
        long units = column.units()[row];
        if (units == AmountColumn.BESIDE) {
            BigInteger rounded = column.get(row).setScale(AmountColumn.SCALE, RoundingMode.FLOOR).unscaledValue();
            return rounded.min(BigInteger.valueOf(-AmountColumn.LEAST)).max(BigInteger.valueOf(AmountColumn.LEAST))
                    .longValue();
        }
        return units == AmountColumn.ABSENT ? RowKey.ABSENT : units;
    }

    /** Orders rows of the same number of whole units by their exact amounts. */
    private void exactly(long[] keys, int[] handles) {
        Comparator<BigDecimal> direction = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > 1 && keys[from] != RowKey.ABSENT) {
                int[] run = Arrays.stream(handles, from, to).boxed()
                        .sorted(Comparator.comparing(this::amount, direction)).mapToInt(Integer::intValue).toArray();
                System.arraycopy(run, 0, handles, from, run.length);
            }
            from = to;
        }
    }

    private BigDecimal amount(int handle) {
        return amounts(ledger.chunk(Handle.chunk(handle))).get(Handle.row(handle));
    }
}
