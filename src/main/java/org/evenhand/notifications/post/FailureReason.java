package org.evenhand.notifications.post;

/** The sort of failure. The words of a mail server are never kept, since they may repeat the mail. */
public enum FailureReason {
    PERSON_UNKNOWN("personUnknown", true),
    PERSON_LEFT("personLeft", true),
    ADDRESS_INVALID("addressInvalid", true),
    ADDRESS_REFUSED("addressRefused", true),
    SERVER_UNREACHABLE("serverUnreachable", false),
    SERVER_SIGN_IN_REFUSED("serverSignInRefused", false),
    SERVER_REFUSED("serverRefused", false),
    OUR_FAULT("ourFault", false);

    private final String word;
    private final boolean lasting;

    FailureReason(String word, boolean lasting) {
        this.word = word;
        this.lasting = lasting;
    }

    /** Message key of the sentence that explains it. */
    public String key() {
        return "notifications.reason." + word;
    }

    /** Whether trying again by itself cannot help. */
    public boolean isLasting() {
        return lasting;
    }

    /** Whether the next mail would fail the same way. */
    public boolean isOfTheServer() {
        return this == SERVER_UNREACHABLE || this == SERVER_SIGN_IN_REFUSED;
    }
}
