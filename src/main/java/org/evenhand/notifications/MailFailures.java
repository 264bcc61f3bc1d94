package org.evenhand.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Sorts what a mail server answered. */
final class MailFailures {

    /** From here on a reply means that trying again cannot help (RFC 5321, section 4.2.1). */
    private static final int PERMANENT = 500;

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
        if (cause instanceof SMTPAddressFailedException refused) {
            boolean lasting = refused.getReturnCode() >= PERMANENT;
            return Optional.of(lasting ? FailureReason.ADDRESS_REFUSED : FailureReason.SERVER_REFUSED);
        }
        return cause instanceof IOException ? Optional.of(FailureReason.SERVER_UNREACHABLE) : Optional.empty();
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
