package app.saddlebag.cli;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Category;
import app.saddlebag.profile.CategoryBook;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code categories} and what belongs to it: the tree, and what the person makes of it. */
final class CategoriesCommand {

    private CategoriesCommand() {
    }

    static CommandLine line(Profiles profiles, Terminal terminal, Clock clock) {
        return new CommandLine(new Tree(profiles, terminal, clock)).addSubcommand(new Add(profiles, terminal))
                .addSubcommand(new Rename(profiles, terminal)).addSubcommand(new Move(profiles, terminal))
                .addSubcommand(new Recolour(profiles, terminal)).addSubcommand(new Merge(profiles, terminal))
                .addSubcommand(new Remove(profiles, terminal)).addSubcommand(new Undo(profiles, terminal));
    }

    /** One that changes one category. */
    private abstract static class OnCategory extends OnProfile {

        @Parameters(index = "0", paramLabel = "CATEGORY", descriptionKey = "cli.parameter.category")
        String category;

        OnCategory(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        final void run(OpenProfile profile) {
            CategoryBook book = profile.categories();
            run(book, book.find(category));
        }

        abstract void run(CategoryBook book, Category found);
    }

    @Command(name = "categories")
    static final class Tree extends OnProfile {

        private final Clock clock;

        @Option(names = "--as-told", descriptionKey = "cli.option.asTold")
        boolean asTold;

        @Option(names = "--all", descriptionKey = "cli.option.allCategories")
        boolean all;

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Tree(Profiles profiles, Terminal terminal, Clock clock) {
            super(profiles, terminal);
            this.clock = clock;
        }

        @Override
        void run(OpenProfile profile) {
            new CategoryListing(terminal, asTold, all).print(profile, clock, format);
        }
    }

    @Command(name = "add")
    static final class Add extends OnProfile {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.parameter.categoryName")
        String name;

        @Option(names = "--in", paramLabel = "CATEGORY", descriptionKey = "cli.option.categoryIn")
        String in;

        Add(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile) {
            CategoryBook book = profile.categories();
            Category added = book.add(name, in == null ? null : book.find(in).key());
            terminal.say("cli.categories.added", book.tree().name(added));
        }
    }

    @Command(name = "rename")
    static final class Rename extends OnCategory {

        @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.parameter.categoryNameOrNone")
        String name;

        Rename(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(CategoryBook book, Category found) {
            book.rename(found.key(), name);
            terminal.say("cli.categories.renamed", book.tree().name(book.find(found.key())));
        }
    }

    @Command(name = "move")
    static final class Move extends OnCategory {

        @Option(names = "--in", paramLabel = "CATEGORY", descriptionKey = "cli.option.moveIn")
        String in;

        Move(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(CategoryBook book, Category found) {
            book.move(found.key(), in == null ? null : book.find(in).key());
            if (in == null) {
                terminal.say("cli.categories.movedToTop", book.tree().name(found));
            } else {
                terminal.say("cli.categories.moved", book.tree().name(found), book.tree().name(book.find(in)));
            }
        }
    }

    @Command(name = "recolour")
    static final class Recolour extends OnCategory {

        @Parameters(index = "1", paramLabel = "COLOUR", descriptionKey = "cli.parameter.colour")
        String colour;

        Recolour(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(CategoryBook book, Category found) {
            book.recolour(found.key(), colour);
            terminal.say("cli.categories.recoloured", book.tree().name(found), terminal.text("categories.colour." + colour));
        }
    }

    @Command(name = "merge")
    static final class Merge extends OnCategory {

        @Parameters(index = "1", paramLabel = "INTO", descriptionKey = "cli.parameter.mergeInto")
        String into;

        Merge(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(CategoryBook book, Category found) {
            Category other = book.find(into);
            Batch batch = book.merge(found.key(), other.key(), Edits.Progress.NOBODY);
            terminal.say("cli.categories.merged", book.tree().name(found), book.tree().name(other), batch.counts().changed());
        }
    }

    @Command(name = "remove")
    static final class Remove extends OnCategory {

        Remove(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(CategoryBook book, Category found) {
            String name = book.tree().name(found);
            book.remove(found.key());
            terminal.say(book.tree().withKey(found.key()).isPresent() ? "cli.categories.hidden" : "cli.categories.removed", name);
        }
    }

    @Command(name = "undo")
    static final class Undo extends OnProfile {

        Undo(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile) {
            profile.categories().undo().ifPresentOrElse(
                    undone -> terminal.say("categories.undone." + undone.done(), undone.names().toArray()),
                    () -> terminal.say("categories.undone.nothing"));
        }
    }
}
