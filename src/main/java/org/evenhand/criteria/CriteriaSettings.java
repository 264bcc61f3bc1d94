package org.evenhand.criteria;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy numbers and word lists, configured under {@code evenhand.criteria}. The defaults are those of the equity
 * design: anchored-criteria, scale-lint, contribution-optional.
 *
 * @param values the library's values; each criterion may be tagged with those it credits
 * @param contributionValues those of the values whose work may be credited but never required
 * @param minimumAnchors behavioral anchors that each criterion needs at least
 * @param traitWords labels that name a trait instead of behavior
 * @param fewestPoints labelled scale points advised at least
 * @param mostPoints labelled scale points advised at most
 * @param contributionWords words that show a sentence to be about equity work
 * @param obligationWords words that turn a sentence into a demand
 */
@ConfigurationProperties("evenhand.criteria")
public record CriteriaSettings(
        @DefaultValue({"Openness and transparency", "Curiosity and inquiry", "Social justice and an ethic of care"})
                List<String> values,
        @DefaultValue("Social justice and an ethic of care") List<String> contributionValues,
        @DefaultValue("3") int minimumAnchors,
        @DefaultValue({"potential", "fit", "presence", "attitude", "brilliance"}) List<String> traitWords,
        @DefaultValue("4") int fewestPoints,
        @DefaultValue("6") int mostPoints,
        @DefaultValue({"equity", "diversity", "inclusion", "justice", "edi", "dei", "edisj"})
                List<String> contributionWords,
        @DefaultValue({"must", "shall", "required", "requires", "mandatory", "obligatory", "obliged"})
                List<String> obligationWords) {}
