package app.saddlebag.insight.merchant;

import app.saddlebag.filter.Folding;

/** A few that write themselves in many ways. */
final class Known {

    private Known() {
    }

    static String name(String name) {
        String folded = Folding.fold(name);
        if (folded.startsWith("amzn") || folded.startsWith("amazon")) {
            return folded.contains("prime") ? "Amazon Prime" : folded.contains("aws") || folded.contains("web services") ? "Amazon AWS"
                    : folded.contains("music") ? "Amazon Music" : "Amazon";
        }
        return folded.equals("apple bill") || folded.equals("apple services") ? "Apple" : name;
    }
}
