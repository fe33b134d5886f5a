//! Which name may be meant.

/// The closest of the names, if one is so close that it may be meant.
pub(super) fn nearest(
    name: &str,
    names: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    let (distance, nearest) = names
        .map(|known| (edits(name, known), known))
        .min_by_key(|(distance, _)| *distance)?;
    is_near(distance, name).then_some(nearest)
}

/// A third of a name may be wrong.
pub(super) fn is_near(distance: usize, name: &str) -> bool {
    distance <= name.chars().count().div_ceil(3)
}

/// How many characters must be inserted, removed, replaced or swapped with their neighbour.
pub(super) fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
