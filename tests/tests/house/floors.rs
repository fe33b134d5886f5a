//! The architecture of both crates, read from their imports.
//!
//! The library's folders are stacked on floors: each imports from its own floor and from those below,
//! by the path of the folder and not through `lib.rs`. The derive goes one way: parse, model, check,
//! expand. In both, no file imports itself by way of others, and no file is longer than 600 lines.

mod checker;
mod source;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use self::source::{Import, SourceFile};

/// The most lines of a file.
const MAX_LINES: usize = 600;

/// How the folders of a crate may import each other.
struct House {
    /// The directory of the sources, for messages.
    src: &'static str,
    /// The folders, and the files beside `lib.rs`, each with its floor.
    floors: &'static [(&'static str, usize)],
    /// The folder that every other may use, though it imports from some of them: it words the messages
    /// about what they hold.
    used_by_all: Option<&'static str>,
    /// The file that may be longer than the others.
    longer: Option<&'static str>,
}

const LIBRARY: House = House {
    src: "core/src",
    floors: &[
        ("template", 0),
        ("trace", 0),
        ("weight", 0),
        ("catalogue", 1),
        ("error", 2),
        ("wire", 3),
        ("http", 4),
        ("document", 5),
        ("frameworks", 6),
        ("derive", 6),
        ("partner_center", 6),
        ("guide", 7),
    ],
    used_by_all: None,
    // The documented table itself.
    longer: Some("partner_center.rs"),
};

const DERIVE: House = House {
    src: "macros/src",
    floors: &[
        ("parse", 0),
        ("model", 1),
        ("check", 2),
        ("expand", 3),
        // It takes what `parse` and `model` hold.
        ("diagnostics", 1),
    ],
    used_by_all: Some("diagnostics"),
    longer: None,
};

#[test]
fn library() {
    assert_in_order(&LIBRARY);
}

#[test]
fn derive() {
    assert_in_order(&DERIVE);
}

fn assert_in_order(house: &House) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(house.src);
    let mut sources = Vec::new();
    read_folder(&root, "", &mut sources);
    assert!(
        sources.len() > 20,
        "the sources should be in {}",
        root.display()
    );
    let sources: Vec<(&str, &str)> = sources
        .iter()
        .map(|(path, text)| (&**path, &**text))
        .collect();
    let problems = house.problems(&sources);
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn read_folder(folder: &Path, prefix: &str, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the folder should be there") {
        let path = entry.expect("its entries should be readable").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read_folder(&path, &format!("{prefix}{name}/"), sources);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).expect("a source should be text");
            sources.push((format!("{prefix}{name}"), text));
        }
    }
}

/// An import, and the file that has what is imported.
struct Resolved<'a> {
    import: &'a Import,
    from: &'a SourceFile,
    to: &'a SourceFile,
}

impl House {
    /// Lists everything that is out of order, each problem with its file and line.
    fn problems(&self, sources: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<SourceFile> = sources
            .iter()
            .filter(|(path, _)| !path.starts_with("tests"))
            .map(|(path, text)| SourceFile::read(path, text))
            .collect();
        let modules: Modules<'_> = files.iter().map(|file| (file.module(), file)).collect();
        let mut problems = Vec::new();
        let mut resolved = Vec::new();
        for file in &files {
            problems.extend(self.length_problem(file));
            if self.floor(file).is_none() && !is_crate_root(file) {
                problems.push(format!("{}/{} is on no floor", self.src, file.path));
            }
            if is_crate_root(file) {
                continue;
            }
            for import in &file.imports {
                let Some(path) = absolute(import, &modules) else {
                    continue;
                };
                match target(&path, &modules, 0) {
                    Some(to) if to.path == "lib.rs" => {
                        problems.push(format!(
                            "{} goes through `lib.rs`",
                            self.place(file, import)
                        ));
                    }
                    Some(to) if to.path != file.path => resolved.push(Resolved {
                        import,
                        from: file,
                        to,
                    }),
                    _ => {}
                }
            }
        }
        problems.extend(resolved.iter().filter_map(|import| self.upward(import)));
        problems.extend(self.circles(&resolved));
        problems
    }

    fn length_problem(&self, file: &SourceFile) -> Option<String> {
        let is_long = file.lines > MAX_LINES && self.longer != Some(&file.path);
        is_long.then(|| {
            format!(
                "{}/{} has {} lines, more than {MAX_LINES}",
                self.src, file.path, file.lines
            )
        })
    }

    /// An import from a floor above.
    fn upward(&self, import: &Resolved<'_>) -> Option<String> {
        let (from, to) = (self.floor(import.from)?, self.floor(import.to)?);
        let is_shared = self.used_by_all == Some(folder(import.to));
        (from < to && !is_shared).then(|| {
            format!(
                "{} goes up, from floor {from} to {to}",
                self.place(import.from, import.import)
            )
        })
    }

    /// The files that import themselves by way of others.
    fn circles(&self, imports: &[Resolved<'_>]) -> Vec<String> {
        // A folder's `mod.rs` re-exports its files, and does not use them by that.
        let is_facade =
            |import: &&Resolved<'_>| import.import.is_public && folder_of(import.to, import.from);
        let is_shared = |import: &&Resolved<'_>| {
            self.used_by_all == Some(folder(import.to))
                && self.used_by_all != Some(folder(import.from))
        };
        let mut edges: BTreeMap<&str, BTreeMap<&str, &Resolved<'_>>> = BTreeMap::new();
        for import in imports {
            if !is_facade(&import) && !is_shared(&import) {
                let targets = edges.entry(&import.from.path).or_default();
                targets.entry(&import.to.path).or_insert(import);
            }
        }
        let mut circles = BTreeSet::new();
        for start in edges.keys() {
            if let Some(mut circle) = shortest_circle(start, &edges) {
                let least = circle.iter().enumerate().min_by_key(|(_, file)| **file);
                let least = least.map_or(0, |(at, _)| at);
                circle.rotate_left(least);
                circles.insert(circle);
            }
        }
        let circles = circles.into_iter().map(|circle| {
            let next = circle.iter().cycle().skip(1);
            let steps = circle.iter().zip(next).map(|(from, to)| {
                let import = edges[from][to];
                format!("  {}", self.place(import.from, import.import))
            });
            let steps: Vec<String> = steps.collect();
            format!(
                "{} go in a circle:\n{}",
                circle.join(", "),
                steps.join("\n")
            )
        });
        circles.collect()
    }

    fn floor(&self, file: &SourceFile) -> Option<usize> {
        let folder = folder(file);
        let mut floors = self.floors.iter();
        floors
            .find(|(name, _)| *name == folder)
            .map(|(_, floor)| *floor)
    }

    fn place(&self, file: &SourceFile, import: &Import) -> String {
        format!(
            "{}/{}:{}: `{}`",
            self.src,
            file.path,
            import.line,
            import.text()
        )
    }
}

/// Whether a file is `lib.rs`, which shows what the crate has, or a program, which is a crate of its own.
fn is_crate_root(file: &SourceFile) -> bool {
    file.path == "lib.rs" || file.path.starts_with("bin/")
}

/// The folder of a file, or the name of a file beside `lib.rs`.
fn folder(file: &SourceFile) -> &str {
    let first = file.path.split('/').next().unwrap_or_default();
    first.trim_end_matches(".rs")
}

/// Whether a file is in the folder of which another is the `mod.rs`.
fn folder_of(inner: &SourceFile, facade: &SourceFile) -> bool {
    let folder = facade.path.strip_suffix("mod.rs");
    folder.is_some_and(|folder| inner.path.starts_with(folder))
}

fn shortest_circle<'a>(
    start: &'a str,
    edges: &BTreeMap<&'a str, BTreeMap<&'a str, &Resolved<'_>>>,
) -> Option<Vec<&'a str>> {
    let mut reached_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for next in edges.get(file).into_iter().flat_map(BTreeMap::keys) {
            if *next == start {
                let back =
                    std::iter::successors(Some(file), |file| reached_from.get(file).copied());
                let mut circle: Vec<&str> = back.collect();
                circle.reverse();
                return Some(circle);
            }
            if !reached_from.contains_key(next) {
                reached_from.insert(next, file);
                queue.push_back(next);
            }
        }
    }
    None
}

type Modules<'a> = BTreeMap<Vec<String>, &'a SourceFile>;

/// The path from the root of the crate; `None` if the import is another crate's.
fn absolute(import: &Import, modules: &Modules<'_>) -> Option<Vec<String>> {
    let (first, rest) = import.path.split_first()?;
    let mut base = import.within.clone();
    let child = [&*import.within, std::slice::from_ref(first)].concat();
    match first.as_str() {
        _ if modules.contains_key(&child) => base = child,
        // The library calls itself by its name, too.
        "crate" | "partner_error" => base.clear(),
        "self" => {}
        "super" => _ = base.pop(),
        _ => return None,
    }
    for segment in rest {
        match segment.as_str() {
            "super" => _ = base.pop(),
            segment => base.push(segment.to_owned()),
        }
    }
    Some(base)
}

/// The file that has what a path names, found through re-exports.
fn target<'a>(path: &[String], modules: &Modules<'a>, steps: usize) -> Option<&'a SourceFile> {
    let known = (0..=path.len())
        .rev()
        .find(|&end| modules.contains_key(&path[..end]))?;
    let file = modules[&path[..known]];
    let Some(item) = path.get(known) else {
        return Some(file);
    };
    // What `lib.rs` re-exports is what is not to be used.
    if file.path == "lib.rs" || file.items.contains(item) || steps > 8 {
        return Some(file);
    }
    let exports = || file.imports.iter().filter(|import| import.is_public);
    let named = exports().find(|import| import.name.as_ref() == Some(item));
    if let Some(export) = named {
        return target(&absolute(export, modules)?, modules, steps + 1);
    }
    let globs = exports().filter(|import| import.is_glob());
    let through_glob = globs
        .filter_map(|import| absolute(import, modules))
        .find_map(|module| {
            let found = target(&[module, vec![item.clone()]].concat(), modules, steps + 1)?;
            found.items.contains(item).then_some(found)
        });
    Some(through_glob.unwrap_or(file))
}
