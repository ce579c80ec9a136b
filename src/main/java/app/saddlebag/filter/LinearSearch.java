package app.saddlebag.filter;

import app.saddlebag.filter.AutomatonProgram.Step;
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

    private static final int DEAD = 0;
    private static final int ACCEPT = 1;
    private static final int UNKNOWN = -1;
    private static final int MOST_STATES = 2000;

    private final RegexSearch plain;
    private AutomatonProgram program;
    private String text = "";
    private byte[] classOf;
    private int classes;
    private int begin;
    /** By state, the steps it stands before; the first two states have none. */
    private final List<BitSet> states = new ArrayList<>();
    private final Map<BitSet, Integer> known = new HashMap<>();
    /** By state and class, the state after a character of that class; {@link #UNKNOWN} until first asked for. */
    private int[] next = new int[0];

    public LinearSearch(Text.Regex regex) {
        plain = new RegexSearch(regex);
        program = PortableRegex.parse(regex.source())
                .flatMap(portable -> regex.caseless() ? portable.caseless().flatMap(PortableRegex::parse)
                        : java.util.Optional.of(portable))
                .flatMap(AutomatonProgram::of).orElse(null);
        if (program != null) {
            classOf = program.classOf();
            classes = program.classes();
            states.add(new BitSet());
            states.add(new BitSet());
            begin = state(closure(List.of(program.start()), true, false));
        }
    }

    /** Sets the text in which {@link #finds} searches. */
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
        return found == UNKNOWN ? plain.finds(start, end) : found == ACCEPT;
    }

    private int run(int start, int end) {
        int state = begin;
        for (int i = start; i < end && state > ACCEPT; i++) {
            char c = text.charAt(i);
            if (c == '\n' && i == end - 1) {
                state = atEnd(state, i == start);
                if (state <= ACCEPT) {
                    return state;
                }
            }
            int characterClass = classOf[c] & 0xFF;
            int after = next[state * classes + characterClass];
            state = after != UNKNOWN && !isHalf(c) ? after : step(state, c, characterClass);
        }
        return state > ACCEPT ? atEnd(state, start == end) == ACCEPT ? ACCEPT : DEAD : state;
    }

    private static boolean isHalf(char c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private int step(int state, char c, int characterClass) {
        if (isHalf(c) || states.size() >= MOST_STATES) {
            return UNKNOWN;
        }
        int character = program.representative(characterClass);
        List<Integer> after = new ArrayList<>();
        states.get(state).stream().forEach(index -> {
            if (program.step(index) instanceof Step.Take(BitSet characters, int then) && characters.get(character)) {
                after.add(then);
            }
        });
        // A match may begin at any character.
        after.add(program.start());
        int made = state(closure(after, false, false));
        next[state * classes + characterClass] = made;
        return made;
    }

    /** The state that this one is at the end of the text, or before the line feed there. */
    private int atEnd(int state, boolean atStart) {
        BitSet steps = states.get(state);
        boolean waits = steps.stream().anyMatch(index -> program.step(index) instanceof Step.AtEnd);
        return waits ? state(closure(steps.stream().boxed().toList(), atStart, true)) : state;
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
            return DEAD;
        }
        if (steps.stream().anyMatch(index -> program.step(index) instanceof Step.Accept)) {
            return ACCEPT;
        }
        return known.computeIfAbsent(steps, made -> {
            states.add(made);
            int rows = next.length / classes;
            if (states.size() > rows) {
                next = Arrays.copyOf(next, Math.max(16, 2 * rows) * classes);
                Arrays.fill(next, rows * classes, next.length, UNKNOWN);
            }
            return states.size() - 1;
        });
    }
}
