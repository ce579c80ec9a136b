/** Why a package cannot be made, in one sentence for the person who asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
