package org.evenhand.engine;

import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Lets the engine read every process against the schema of BPMN compiled once, where it would compile it for each file. The
 * schema stays, because the engine relies on the values it fills in.
 */
@Component
class ProcessReader extends AbstractProcessEnginePlugin implements BpmnParseFactory {

    private final SAXParserFactory files = SAXParserFactory.newInstance();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(this);
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new Reading(new Reader(parser));
    }

    private synchronized SAXParser newParser() throws SAXException, ParserConfigurationException {
        if (files.getSchema() == null) {
            files.setNamespaceAware(true);
            files.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            files.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            files.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            URL schema = Objects.requireNonNull(
                    BpmnParser.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION));
            files.setSchema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema));
        }
        return files.newSAXParser();
    }

    private final class Reader extends BpmnParser {

        Reader(BpmnParser parser) {
            super(parser.getExpressionManager(), ProcessReader.this);
            setParseListeners(parser.getParseListeners());
        }

        @Override
        protected SAXParser getSaxParser() throws SAXException, ParserConfigurationException {
            return newParser();
        }
    }

    private static final class Reading extends BpmnParse {

        Reading(BpmnParser parser) {
            super(parser);
            // the parser has it already
            schemaResource = null;
        }
    }
}
