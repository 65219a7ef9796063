final class NoPurpose {
}
