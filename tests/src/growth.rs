//! Whether work grows with its input and not faster.

/// Checks that twice the input takes at most twice the allocations and bytes, and a little. The function measures both
/// for an input of so many pieces.
///
/// # Panics
///
/// If it takes more.
pub fn assert_linear(what: &str, measured: impl FnMut(usize) -> [u64; 2]) {
    let [half, whole] = [4_000, 8_000].map(measured);
    for (half, whole) in half.into_iter().zip(whole) {
        // Buffers that grow by doubling may take one step more.
        assert!(
            whole <= half * 5 / 2 + 10_000,
            "{what}: {half}, then {whole}"
        );
    }
}
