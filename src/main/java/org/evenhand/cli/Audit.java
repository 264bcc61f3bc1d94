package org.evenhand.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks what the application exported.",
        subcommands = VerifyCase.class)
final class Audit {}
