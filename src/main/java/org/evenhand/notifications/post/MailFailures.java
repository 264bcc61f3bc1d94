package org.evenhand.notifications.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Sorts what a mail server answered. */
final class MailFailures {

    private MailFailures() {}

    static FailureReason reasonOf(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return FailureReason.SERVER_SIGN_IN_REFUSED;
        }
        return causes(failure)
                .map(MailFailures::sort)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(FailureReason.SERVER_REFUSED);
    }

    private static Optional<FailureReason> sort(Throwable cause) {
        if (cause instanceof AddressException) {
            return Optional.of(FailureReason.ADDRESS_INVALID);
        }
        if (cause instanceof SendFailedException refused && isForGood(refused.getInvalidAddresses())) {
            return Optional.of(FailureReason.ADDRESS_REFUSED);
        }
        return cause instanceof IOException ? Optional.of(FailureReason.SERVER_UNREACHABLE) : Optional.empty();
    }

    /** An address refused for now, with a reply below 500 (RFC 5321, section 4.2.1), is not among the invalid ones. */
    private static boolean isForGood(Address @Nullable [] invalid) {
        return invalid != null && invalid.length > 0;
    }

    private static Stream<Throwable> causes(Exception failure) {
        Stream<? extends Throwable> starts = failure instanceof MailSendException many
                ? Stream.concat(Stream.of(failure), Arrays.stream(many.getMessageExceptions()))
                : Stream.of(failure);
        return starts.flatMap(start -> Stream.iterate(start, cause -> cause != null, MailFailures::next));
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MessagingException several && several.getNextException() != null) {
            return several.getNextException();
        }
        return failure.getCause();
    }
}
