package org.evenhand.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks what the application exported, and makes keys of seals.",
        subcommands = {VerifyFile.class, MakeKey.class})
final class Audit {}
