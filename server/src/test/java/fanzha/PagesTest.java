package fanzha;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The files below test-resources/static stand for a built console. */
class PagesTest {
    @EnableWebMvc
    static class Web { }

    private MockMvc http;

    @BeforeEach
    void serve() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Web.class, Pages.class);
        context.refresh();
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void an_address_of_the_console_is_answered_by_its_one_page() throws Exception {
        http.perform(get("/desk/0190aaaa")).andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(containsString("one page")));
    }

    @Test
    void built_files_are_kept_forever_and_come_packed() throws Exception {
        http.perform(get("/assets/plant-1.js").header("Accept-Encoding", "gzip, br")).andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(content().string(containsString("packed")));
        http.perform(get("/assets/plant-1.js")).andExpect(content().string(containsString("plain")));
    }

    @Test
    void a_missing_file_and_an_unknown_call_are_not_answered_by_a_page() throws Exception {
        http.perform(get("/assets/gone-2.js")).andExpect(status().isNotFound());
        http.perform(get("/favicon.png")).andExpect(status().isNotFound());
        http.perform(get("/api/nothing")).andExpect(status().isNotFound());
    }
}
