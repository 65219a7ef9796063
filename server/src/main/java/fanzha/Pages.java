package fanzha;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the console: files of a built name forever, the page itself fresh each time, packed once at build. */
@Component
class Pages implements WebMvcConfigurer {
    private static final String CONSOLE = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations(CONSOLE + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false).addResolver(packed()).addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**").addResourceLocations(CONSOLE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false).addResolver(packed()).addResolver(new OnePage());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    private static EncodedResourceResolver packed() {
        return new EncodedResourceResolver(); // .br and .gz beside the file
    }

    /** An address of the console is no file: the one page answers it and shows what is meant. */
    private static final class OnePage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean address = !path.contains(".") && !path.startsWith("api/") && !path.startsWith("local/");
            return file != null || !address ? file : super.getResource("index.html", location);
        }
    }
}
