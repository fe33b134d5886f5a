//! Finds the name that a misspelt one was probably meant to be.

/// Returns the most similar of the known names, if one is similar enough.
pub(super) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = names.filter_map(|known| Some((distance(name, known)?, known)));
    let nearest = near.min_by_key(|(distance, _)| *distance);
    nearest.map(|(_, known)| known)
}

/// Returns the edit distance of two names, or `None` if it is more than a third of the longer name's length. So
/// names of one or two letters are similar to no other. Upper and lower case are the same.
fn distance(a: &str, b: &str) -> Option<usize> {
    let letters = |name: &str| name.to_lowercase().chars().collect::<Vec<_>>();
    let (a, b) = (letters(a), letters(b));
    let distance = edits(&a, &b);
    (distance * 3 <= a.len().max(b.len())).then_some(distance)
}

/// Counts the characters that must be inserted, removed, replaced or swapped with their neighbour.
fn edits(a: &[char], b: &[char]) -> usize {
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
