/** 演示: the sample district in a running server: founded, worked on for some hours, and warned live; enters every room. */
@NullMarked
@ApplicationModule
package fanzha.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
