package org.evenhand.engine;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.models.ModelResource;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Every process under {@code processes/}, as it is drawn now. They come with the application and never change while it runs. */
@Service
public class Drawings {

    /** Read when somebody looks for the first time: a start needs none of them. */
    private final SingletonSupplier<List<Drawing>> drawings = SingletonSupplier.of(Drawings::read);

    private static List<Drawing> read() {
        return DeploymentAtStart.resources().stream()
                .filter(ModelResource::isProcess)
                .map(file -> new DrawingReader(file).read())
                .toList();
    }

    /** In the order of their names. */
    public List<Drawing> all() {
        return drawings.obtain();
    }

    /** The drawing with this name, for instance {@code annual-review}. */
    public Optional<Drawing> find(String name) {
        return all().stream().filter(drawing -> drawing.name().equals(name)).findFirst();
    }
}
