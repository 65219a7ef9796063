/** The HTTP face of people. */
@NullMarked
package fanzha.people.web;

import org.jspecify.annotations.NullMarked;
