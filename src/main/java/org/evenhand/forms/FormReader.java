package org.evenhand.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code .form} files. What it does not understand and what changes the meaning is refused; what only concerns
 * the look or the tool that wrote the file is left out. Source: the JSON schema of form-js and its viewer's behavior.
 */
public final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> HARMLESS = Set.of(
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag",
            "properties",
            "generated",
            "$schema");

    private final Feel feel;

    public FormReader(Feel feel) {
        this.feel = feel;
    }

    /**
     * Reads a file.
     *
     * @param resource named in every complaint, for instance {@code forms/self-review.form}
     * @throws InvalidForm naming the file and the component
     */
    public FormDefinition read(InputStream file, String resource) {
        try {
            return read(JSON.readTree(file), resource);
        } catch (JacksonException e) {
            throw new InvalidForm(resource, "", "it is not JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Reads a form that the application ships with.
     *
     * @param id the name of its file in {@code forms/}, without the ending
     * @throws InvalidForm naming the file and the component, or that there is no such file
     */
    public FormDefinition shipped(String id) {
        String resource = "forms/" + id + ".form";
        try (InputStream file = FormReader.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new InvalidForm(resource, "", "there is no such file");
            }
            return read(file, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Reads a file that is JSON already. */
    public FormDefinition read(JsonNode json, String resource) {
        if (!json.isObject()) {
            throw new InvalidForm(resource, "", "it is not a JSON object");
        }
        Source form = new Source(resource, "", json, feel);
        String type = form.requiredText("type");
        if (!type.equals("default")) {
            throw form.invalid("type '" + type + "' is not supported");
        }
        List<String> keys = new ArrayList<>();
        List<Component> components = new ComponentReader(keys, "", "").read(form.objects("components"));
        FormDefinition definition = new FormDefinition(resource, form.requiredText("id"), components, keys);
        form.refuseTheRest(HARMLESS);
        return definition;
    }
}
