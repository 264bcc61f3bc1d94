package org.evenhand.cli;

import picocli.CommandLine.Command;

@Command(
        name = "equity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Repeats the cohort audit's statistics on a file.",
        subcommands = AnalyseCohort.class)
final class Equity {}
