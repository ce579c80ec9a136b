package app.saddlebag.profile;

import java.util.List;

/**
 * A category that was given to a few rows by hand, and how many others of their merchant have not got it.
 *
 * @param merchant as shown
 * @param category as it was given
 * @param edited   local numbers of the rows that have it by hand
 * @param others   of the merchant that would get it; 0 where there is nothing to offer
 */
public record MerchantOffer(String merchant, String category, List<Long> edited, int others) {

    public MerchantOffer {
        edited = List.copyOf(edited);
    }
}
