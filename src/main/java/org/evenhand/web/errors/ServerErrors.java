package org.evenhand.web.errors;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The page for requests so broken that the server turns them away before the application sees them. */
class ServerErrors extends ErrorReportValve {

    private static final int SERVER_ERROR = 500;
    private static final String PAGE = "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"color-scheme\" content=\"light dark\"><title>%s</title></head>"
            + "<body><main><h1>%s</h1><p>%s</p></main></body></html>";

    private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.US);

    ServerErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(page(response.getStatus()));
            response.finishResponse();
        } catch (IOException readerGone) {
            container.getLogger().debug("the reader has gone", readerGone);
        }
    }

    private String page(int status) {
        String worded = status < SERVER_ERROR ? "400" : "500";
        String title = messages.getString("web.error." + worded + ".title");
        String text = messages.getString("web.error." + worded + ".text");
        return PAGE.formatted(messages.getString("web.language"), title, title, text);
    }
}
