package fanzha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 反诈: the operating platform of a district anti-telecom-fraud centre. */
@SpringBootApplication
public class Fanzha {
    public static void main(String[] args) {
        SpringApplication.run(Fanzha.class, args);
    }
}
