package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A sum of tags is arithmetic modulo 2^128, and keyed. */
class TagSumTest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);
    private static final TagSum.Summing SUMMING = Vault.ephemeral().summing();

    @Property
    void plusAndMinusAreThoseOfNumbersOf128Bits(@ForAll("sums") TagSum one, @ForAll("sums") TagSum other) {
        assertThat(number(one.plus(other))).isEqualTo(number(one).add(number(other)).mod(MODULUS));
        assertThat(number(one.minus(other))).isEqualTo(number(one).subtract(number(other)).mod(MODULUS));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(TagSum.EMPTY.minus(one).plus(one)).isEqualTo(TagSum.EMPTY);
    }

    @Property(tries = 200)
    void aSetHasOneSumWhateverTheOrderAndHoweverItIsParted(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Random random = new Random(seed);
        List<byte[]> tags = tags(random, size);
        TagSum whole = of(tags);
        Collections.shuffle(tags, random);
        int cut = size == 0 ? 0 : random.nextInt(size);
        assertThat(of(tags.subList(0, cut)).plus(of(tags.subList(cut, size)))).isEqualTo(whole);
        TagSum oneByOne = TagSum.EMPTY;
        for (byte[] tag : tags) {
            oneByOne = oneByOne.plus(of(List.of(tag)));
        }
        assertThat(oneByOne).isEqualTo(whole);
    }

    @Property(tries = 200)
    void anotherSetHasAnotherSum(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Random random = new Random(seed);
        List<byte[]> tags = tags(random, size);
        TagSum whole = of(tags);
        int at = random.nextInt(size);
        List<byte[]> without = new ArrayList<>(tags);
        byte[] removed = without.remove(at);
        assertThat(of(without)).as("one removed").isNotEqualTo(whole);
        assertThat(of(without)).isEqualTo(whole.minus(of(List.of(removed))));
        List<byte[]> doubled = new ArrayList<>(tags);
        doubled.add(removed);
        assertThat(of(doubled)).as("one there twice").isNotEqualTo(whole);
        byte[] changed = removed.clone();
        changed[random.nextInt(16)] ^= (byte) (1 << random.nextInt(8));
        without.add(changed);
        assertThat(of(without)).as("one bit of one changed").isNotEqualTo(whole);
    }

    /** Without the key nobody can tell what a change of a tag does to the sum: it does not follow the tag's own number. */
    @Example
    void theSumIsNotThatOfTheTagsThemselves() {
        byte[] high = new byte[16];
        high[15] = 1;
        assertThat(of(List.of(high)).minus(of(List.of(new byte[16])))).isNotEqualTo(new TagSum(0, 1));
        assertThat(Vault.ephemeral().summing().of(high.clone(), 16, 16)).as("under another key")
                .isNotEqualTo(of(List.of(high)));
    }

    /** The place of a block in its record counts, and to which record it belongs. */
    @Example
    void blocksCannotChangePlaces() {
        List<byte[]> blocks = tags(new Random(1), 4);
        TagSum sum = SUMMING.of(joined(blocks), 64, 32);
        for (int[] swap : new int[][] {{0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 3}, {1, 2}}) {
            List<byte[]> swapped = new ArrayList<>(blocks);
            Collections.swap(swapped, swap[0], swap[1]);
            assertThat(SUMMING.of(joined(swapped), 64, 32)).as("%d and %d", swap[0], swap[1]).isNotEqualTo(sum);
        }
        List<byte[]> exchanged = List.of(blocks.get(2), blocks.get(3), blocks.get(0), blocks.get(1));
        assertThat(SUMMING.of(joined(exchanged), 64, 32)).as("whole records may stand in any order").isEqualTo(sum);
    }

    @Example
    void onlyAsManyBytesAsAreRecordsAreSummed() {
        byte[] tags = joined(tags(new Random(1), 4));
        assertThat(SUMMING.of(tags.clone(), 32, 16)).isEqualTo(SUMMING.of(java.util.Arrays.copyOf(tags, 32), 32, 16));
        assertThat(SUMMING.of(tags, 0, 16)).isEqualTo(TagSum.EMPTY);
        assertThatThrownBy(() -> SUMMING.of(tags, 33, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SUMMING.of(tags, 48, 32)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aClosedVaultSumsNothing() {
        Vault vault = Vault.ephemeral();
        TagSum.Summing summing = vault.summing();
        vault.close();
        assertThatThrownBy(() -> summing.of(new byte[16], 16, 16)).isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<TagSum> sums() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(TagSum::new);
    }

    private static TagSum of(List<byte[]> tags) {
        return SUMMING.of(joined(tags), 16 * tags.size(), 16);
    }

    private static BigInteger number(TagSum sum) {
        return new BigInteger(1, ByteBuffer.allocate(16).putLong(sum.high()).putLong(sum.low()).array());
    }

    private static List<byte[]> tags(Random random, int size) {
        List<byte[]> tags = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] tag = new byte[16];
            random.nextBytes(tag);
            tags.add(tag);
        }
        return tags;
    }

    private static byte[] joined(List<byte[]> tags) {
        ByteBuffer all = ByteBuffer.allocate(16 * tags.size());
        tags.forEach(all::put);
        return all.array();
    }
}
