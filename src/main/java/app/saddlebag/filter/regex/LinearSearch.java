package app.saddlebag.filter.regex;

import app.saddlebag.filter.regex.AutomatonProgram.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches texts for one regular expression in time that grows with the text alone, whatever the expression: a finite
 * automaton, whose states are made as texts lead to them. What it cannot take (an expression outside the shared dialect,
 * one that needs very many states, a text with characters beyond 16 bits) goes to {@link RegexSearch}, whose answer it
 * always gives.
 *
 * <p>For one thread; make another for another.
 */
public final class LinearSearch {

    private static final int UNKNOWN = -1;
    private static final int MOST_STATES = 2000;

    private final RegexSearch plain;
    private final AutomatonProgram program;
    private final byte[] classOf;
    /** States are numbered by where their row in {@link #next} begins: the first is dead, the second accepts. */
    private final int accept;
    private final int begin;
    /** By state, the steps it stands before; the first two have none. */
    private final List<BitSet> states = new ArrayList<>(List.of(new BitSet(), new BitSet()));
    private final Map<BitSet, Integer> known = new HashMap<>();
    /** By state and class, the state after a character of that class; {@link #UNKNOWN} until first asked for. */
    private int[] next = new int[0];
    /** By state, the state at the end of a text; {@link #UNKNOWN} until first asked for. */
    private int[] ends = new int[0];
    private String text = "";

    /** @throws TooCostlyException when the expression repeats repetitions beyond reason */
    public LinearSearch(String source, boolean caseless) {
        plain = new RegexSearch(source, caseless);
        program = PortableRegex.parse(source).flatMap(portable -> portable.written(caseless))
                .flatMap(PortableRegex::parse).flatMap(AutomatonProgram::of).orElse(null);
        classOf = program == null ? null : program.classOf();
        accept = program == null ? 0 : program.classes();
        begin = program == null ? 0 : state(closure(List.of(program.start()), true, false));
    }

    public boolean finds(String text) {
        on(text);
        return finds(0, text.length());
    }

    /** Sets the text in which {@link #finds(int, int)} searches. */
    public void on(String text) {
        this.text = text;
        plain.on(text);
    }

    /**
     * Whether the part of the text from {@code start} to {@code end}, taken by itself, holds a match.
     *
     * @throws TooCostlyException when too many steps do not tell
     */
    public boolean finds(int start, int end) {
        int found = program == null ? UNKNOWN : run(start, end);
        return found == UNKNOWN ? plain.finds(start, end) : found == accept;
    }

    /** The state after the text; {@link #UNKNOWN} when it takes too much to tell. */
    private int run(int start, int end) {
        String characters = text;
        byte[] classes = classOf;
        int state = begin;
        for (int i = start; i < end; i++) {
            if (state <= accept) {
                return state;
            }
            int characterClass = classes[characters.charAt(i)] & 0xFF;
            int after = next[state + characterClass];
            state = after != UNKNOWN ? after : step(state, characterClass);
        }
        return state > accept ? atEnd(state, start == end) : state;
    }

    private int step(int state, int characterClass) {
        int character = program.representative(characterClass);
        if (Character.isSurrogate((char) character) || states.size() >= MOST_STATES) {
            return UNKNOWN;
        }
        List<Integer> after = new ArrayList<>();
        states.get(state / accept).stream().forEach(index -> {
            if (program.step(index) instanceof Step.Take(BitSet characters, int then) && characters.get(character)) {
                after.add(then);
            }
        });
        // A match may begin at any character.
        after.add(program.start());
        int made = state(closure(after, false, false));
        next[state + characterClass] = made;
        return made;
    }

    /** The state that this one is at the end of the text. */
    private int atEnd(int state, boolean atStart) {
        if (atStart) {
            return state(closure(states.get(state / accept).stream().boxed().toList(), true, true));
        }
        int made = ends[state / accept];
        if (made == UNKNOWN) {
            made = state(closure(states.get(state / accept).stream().boxed().toList(), false, true));
            ends[state / accept] = made;
        }
        return made;
    }

    /** All steps that can be reached without taking a character. */
    private BitSet closure(List<Integer> from, boolean atStart, boolean atEnd) {
        BitSet reached = new BitSet();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            int index = open.pop();
            if (seen.get(index)) {
                continue;
            }
            seen.set(index);
            switch (program.step(index)) {
                case Step.Take _, Step.Accept _ -> reached.set(index);
                case Step.Fork(int[] ways) -> Arrays.stream(ways).forEach(open::push);
                case Step.AtStart(int then) -> {
                    if (atStart) {
                        open.push(then);
                    }
                }
                case Step.AtEnd(int then) -> {
                    reached.set(index);
                    if (atEnd) {
                        open.push(then);
                    }
                }
            }
        }
        return reached;
    }

    private int state(BitSet steps) {
        if (steps.isEmpty()) {
            return 0;
        }
        if (steps.stream().anyMatch(index -> program.step(index) instanceof Step.Accept)) {
            return accept;
        }
        return known.computeIfAbsent(steps, made -> {
            int state = states.size() * accept;
            states.add(made);
            if (state == next.length || next.length == 0) {
                int room = Math.max(16, 2 * ends.length);
                next = grown(next, room * accept);
                ends = grown(ends, room);
            }
            return state;
        });
    }

    private static int[] grown(int[] table, int length) {
        int[] grown = Arrays.copyOf(table, length);
        Arrays.fill(grown, table.length, length, UNKNOWN);
        return grown;
    }
}
