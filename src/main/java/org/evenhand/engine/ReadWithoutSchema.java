package org.evenhand.engine;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;

/**
 * Reads the decision tables that are deployed. The engine would compile six schemas anew for each file, and for each
 * again after a restart; every file has passed them in {@link org.evenhand.engine.models.ModelCheck} before.
 */
final class ReadWithoutSchema extends DefaultDmnTransformer {

    private final Reader reader = new Reader();

    @Override
    public DmnTransform createTransform() {
        return new DefaultDmnTransform(this) {
            @Override
            public void setModelInstance(InputStream file) {
                setModelInstance((DmnModelInstance) reader.parseModelFromStream(file));
            }
        };
    }

    private static final class Reader extends AbstractModelParser {

        @Override
        protected void configureFactory(DocumentBuilderFactory documents) {
            super.configureFactory(documents);
            documents.setValidating(false);
        }

        @Override
        public void validateModel(DomDocument document) {
            // was before
        }

        @Override
        protected DmnModelInstance createModelInstance(DomDocument document) {
            return new DmnModelInstanceImpl(
                    (ModelImpl) Dmn.INSTANCE.getDmnModel(), Dmn.INSTANCE.getDmnModelBuilder(), document);
        }
    }
}
