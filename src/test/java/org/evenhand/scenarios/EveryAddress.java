package org.evenhand.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.people.People;
import org.evenhand.web.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens every address there is, as anybody, and reads what comes, files included. */
final class EveryAddress {

    private final MockMvc web;
    private final People people;
    private final RequestMappingHandlerMapping mapping;

    EveryAddress(ApplicationContext beans) {
        web = beans.getBean(MockMvc.class);
        people = beans.getBean(People.class);
        mapping = beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** Every address that answers a GET, its parts filled from the given values; others are of nothing that exists. */
    Set<String> addresses(Map<String, List<String>> values) {
        Set<String> addresses = new LinkedHashSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(pattern -> addresses.addAll(filled(pattern, values)));
            }
        });
        return addresses;
    }

    private static Set<String> filled(String pattern, Map<String, List<String>> values) {
        Set<String> filled = Set.of(pattern);
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            Set<String> next = new LinkedHashSet<>();
            for (String address : filled) {
                if (address.contains(value.getKey())) {
                    value.getValue().forEach(one -> next.add(address.replace(value.getKey(), one)));
                } else {
                    next.add(address);
                }
            }
            filled = next;
        }
        Set<String> all = new LinkedHashSet<>();
        filled.forEach(address -> all.add(address.replaceAll("\\{[^}]+}", "unknown")));
        return all;
    }

    /** What is read there. */
    record Found(int status, String text) {}

    Found open(String person, String address) throws Exception {
        return found(person, get(address));
    }

    /** What is handed out for a POST: exports. */
    Found take(String person, String address) throws Exception {
        return found(person, post(address).with(csrf()));
    }

    private Found found(String person, MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(person, people.get(person).roles());
        MvcResult result = web.perform(request.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES))))
                .andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result = web.perform(asyncDispatch(result)).andReturn();
        }
        MockHttpServletResponse answer = result.getResponse();
        return new Found(answer.getStatus(), text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return text(String.valueOf(answer.getContentType()), answer.getContentAsByteArray())
                + answer.getHeaderNames().stream().map(answer::getHeaders).toList();
    }

    private static String text(String type, byte[] content) throws IOException {
        if (type.startsWith("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return type.startsWith("application/zip") ? unpacked(content) : new String(content, UTF_8);
    }

    /** Every file in it, with its name. */
    private static String unpacked(byte[] content) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String type = entry.getName().endsWith(".pdf") ? "application/pdf" : "text/plain";
                all.append(entry.getName()).append('\n').append(text(type, zip.readAllBytes()));
            }
        }
        return all.toString();
    }
}
