package fanzha.store;

/** Where a database is and who logs in there. */
public record Database(String url, String user, String password) {
    /** The same database for another login. */
    Database as(String otherUser, String otherPassword) {
        return new Database(url, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return user + "@" + url.replaceAll("\\?.*", "");
    }
}
